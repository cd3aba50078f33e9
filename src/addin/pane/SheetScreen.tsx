import { useLayoutEffect, useRef } from "react";
import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { mayHaveFixes } from "../../domain/fixes/fixable-codes";
import type { IssueCode } from "../../domain/issue-codes";
import { groupIssues } from "../workflow/issue-groups";
import type { PaneActions, PaneState } from "../workflow/pane-state";
import type { About } from "./about";
import { ChosenIssue } from "./ChosenIssue";
import { DoneView } from "./DoneView";
import { DuplicateView } from "./DuplicateView";
import { EditedMeanwhile } from "./EditedMeanwhile";
import { firstControl } from "./first-control";
import { FailureView } from "./FailureView";
import { FixNote } from "./FixNote";
import { FixOffers } from "./FixOffers";
import { FixPreview } from "./FixPreview";
import { Footer } from "./Footer";
import { useFormats } from "./formats";
import { IssueActions } from "./IssueActions";
import { IssueList } from "./IssueList";
import { MissingColumns } from "./MissingColumns";
import { MovesNote } from "./MovesNote";
import { ReviewView } from "./ReviewView";
import { SampleData } from "./SampleData";
import { SheetStatus } from "./SheetStatus";
import { isToldBySignIn } from "./sign-in-texts";
import { SubmissionButtons } from "./SubmissionButtons";
import { useKeptPlace } from "./use-kept-place";
import { UndoNote } from "./UndoNote";
import { UndoQuestion } from "./UndoQuestion";

const useStyles = makeStyles({
  // Excel's scroll bars hide until the pointer is over them; a bar that is always there shows that there is more.
  body: { flexGrow: 1, minHeight: 0, overflowY: "scroll", overflowX: "hidden" },
  notice: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  first: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
  words: { color: tokens.colorNeutralForeground2 },
  quiet: { display: "block", padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

interface SheetScreenProps {
  readonly state: Extract<PaneState, { step: "sheet" }>;
  readonly about: About;
  readonly actions: PaneActions;
  readonly onConnect: () => void;
}

/** A sheet with the template: its state, what is wrong in it, and what became of a submission. */
export function SheetScreen({ state, about, actions, onConnect }: SheetScreenProps) {
  const styles = useStyles();
  const { words } = useFormats();
  const { access, view, chosen, submission, moving, renewals, undoing, offers, fixing } = state;
  const saysMissing = submission.step === "failed" && submission.failure.kind === "columns-missing";
  const filed = submission.step === "done" || submission.step === "duplicate";
  const brief = chosen !== null && !filed;
  const go = (issue: Parameters<PaneActions["goTo"]>[0]) => void actions.goTo(issue);
  const fixAll = (code: IssueCode) => void actions.previewFix(code);
  const comeBack = useRestoreFocusTarget();
  const more = (code: IssueCode) => void actions.listMore(code);
  const body = useRef<HTMLElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // A fix takes away the button or the line from which it was begun: the way back is the next that may be wanted, else what is first now.
  useKeptPlace(body, `${view.safeFixes} ${view.groups.map(({ code }) => code).join(" ")}`, (list) => undo.current ?? firstControl(list) ?? list);
  const { step } = submission;
  // A receipt or a failure begins at its top, wherever the list before it was scrolled to.
  useLayoutEffect(() => {
    if (step !== "idle" && step !== "running") body.current?.scrollTo?.(0, 0);
  }, [step, undoing.step]);
  // What is told of the chosen cell takes room from the list: the line that the keyboard is in, or was, stays in sight.
  useLayoutEffect(() => {
    const list = body.current;
    if (list === null || chosen === null) return;
    const line = list.contains(document.activeElement) ? document.activeElement : list.querySelector("[aria-current='true']");
    line?.scrollIntoView?.({ block: "nearest" });
  }, [chosen, offers, fixing.step]);
  return (
    <>
      <SheetStatus view={view} brief={brief} onStop={actions.stopCheck} onCheck={() => void actions.checkNow()} />
      <main ref={body} className={styles.body} tabIndex={filed ? 0 : undefined} aria-label={filed ? words.submission.receipt.name : words.sheet.issues}>
        {filed && <UndoNote undoing={undoing} />}
        {submission.step === "done" && <DoneView receipt={submission.receipt} rowsLeft={view.summary.withErrors} isUndone={undoing.step === "undone"} />}
        {submission.step === "duplicate" && <DuplicateView receipt={submission.receipt} />}
        {submission.step === "failed" && (
          <>
            {!isToldBySignIn(submission.failure, access) && <div className={styles.notice}><FailureView failure={submission.failure} signsIn={access.signIn} /></div>}
            {submission.failure.issues.length > 0 && (
              <IssueList label={words.sheet.fromServer} groups={groupIssues(submission.failure.issues)} chosen={chosen} onChoose={go} />
            )}
          </>
        )}
        {submission.step === "cancelled" && (
          <div className={styles.notice}>
            <MessageBar intent="info" layout="multiline"><MessageBarBody>{words.submission.cancelled}</MessageBarBody></MessageBar>
          </div>
        )}
        {submission.step === "review" && <ReviewView warnings={submission.warnings} leftOut={submission.leftOut} chosen={chosen} onChoose={go} />}
        {!filed && submission.step !== "review" && (
          <>
            {!saysMissing && <MissingColumns missing={view.missing} />}
            {view.safeFixes && (
              <div className={styles.notice}><Button {...comeBack} size="small" onClick={() => void actions.previewFix(null)}>{words.fixing.everythingSafe}</Button></div>
            )}
            {view.meanwhile !== null && <EditedMeanwhile groups={view.meanwhile} chosen={chosen} onChoose={go} />}
            {view.summary.lines === 0 && view.groups.length === 0
              ? view.checkingRows === null && (
                <div className={styles.first}>
                  <Text className={styles.words}>{words.sheet.pasteHere}</Text>
                  {about.sampleDataUrl !== undefined && <SampleData url={about.sampleDataUrl} />}
                </div>
              )
              : <IssueList label={words.sheet.issuesHere} groups={view.groups} chosen={chosen} onChoose={go} onFixAll={fixAll} onMore={more} />}
            <UnmarkedNote unmarked={view.unmarked} marksOn={view.marksOn} />
          </>
        )}
      </main>
      {!filed && (
        <FixNote fixing={fixing} undo={undo} onCancel={actions.cancelFix} onUndo={(fixed) => void actions.undoFix(fixed)} onDismiss={actions.dismissFix} />
      )}
      {brief && (
        <ChosenIssue issue={chosen} groups={view.groups} onChoose={go} onMore={more}>
          <IssueActions issue={chosen} moving={moving} renewals={renewals} actions={actions} />
          <FixOffers
            offers={offers}
            alike={mayHaveFixes(chosen.code) ? (view.groups.find(({ code }) => code === chosen.code)?.cells ?? 0) : 0}
            date1904={view.date1904}
            onApply={(fix) => void actions.applyFix(fix)}
            onAll={() => fixAll(chosen.code)}
            onReplace={(change) => void actions.previewReplacing(change)}
          />
        </ChosenIssue>
      )}
      <FixPreview fixing={fixing} date1904={view.date1904} onApply={(fix) => void actions.applyFix(fix)} onCancel={actions.dismissFix} />
      {filed && <UndoQuestion receipt={submission.receipt} undoing={undoing} actions={actions} />}
      <Footer step={`${submission.step} ${moving} ${undoing.step}`}>
        {moving && (submission.step === "idle" || submission.step === "cancelled") && <MovesNote onRefuse={() => void actions.allowMoves(false)} />}
        <SubmissionButtons view={view} brief={brief} submission={submission} undoing={undoing} access={access} actions={actions} onConnect={onConnect} />
      </Footer>
    </>
  );
}

/** Says what the sheet does not show, since a sheet without red would look right. */
function UnmarkedNote({ unmarked, marksOn }: { unmarked: number; marksOn: boolean }) {
  const styles = useStyles();
  const { words: { sheet }, count } = useFormats();
  if (unmarked === 0) return null;
  const text = marksOn ? sheet.unmarked(count(unmarked)) : sheet.marksOff(count(unmarked));
  return <Text size={200} className={styles.quiet}>{text}</Text>;
}
