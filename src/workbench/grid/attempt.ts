/** Runs what a person asked for; when the workbook refuses, says why instead of losing it in the console. */
export type Attempt = (action: () => void) => boolean;

export function createAttempt(say: (problem: string | null) => void): Attempt {
  return (action) => {
    try {
      action();
      say(null);
      return true;
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
}
