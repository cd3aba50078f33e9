import { Field, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import type { IssueParams } from "../../domain/issue";
import { useFormats } from "./formats";

const useStyles = makeStyles({
  option: { minWidth: 0, overflowWrap: "anywhere" },
});

interface RenewedChoiceProps {
  /** Of a RENEWAL_AMBIGUOUS: `renewal` is the row's own ID, `id` the line that it renews unless another is chosen, `id1`, `id2` … all that fit. */
  readonly params: IssueParams;
  readonly renewals: ReadonlyMap<string, string>;
  readonly onChoose: (renewal: string, renews: string) => void;
}

/** Which of several lines that fit alike a renewal renews. */
export function RenewedChoice({ params, renewals, onChoose }: RenewedChoiceProps) {
  const styles = useStyles();
  const { words: { submission } } = useFormats();
  const renewal = String(params.renewal ?? "");
  const lines = renewable(params);
  if (renewal === "" || lines.length < 2) return null;
  return (
    <Field label={submission.renews(renewal)} size="small">
      <RadioGroup layout="vertical" value={renewals.get(renewal) ?? String(params.id)} onChange={(_, { value }) => onChoose(renewal, value)}>
        {lines.map((id) => <Radio key={id} value={id} label={{ children: id, className: styles.option }} />)}
      </RadioGroup>
    </Field>
  );
}

function renewable(params: IssueParams): readonly string[] {
  const lines: string[] = [];
  for (let at = 1; params[`id${at}`] !== undefined; at++) lines.push(String(params[`id${at}`]));
  return lines;
}
