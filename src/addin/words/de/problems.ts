import type { ProblemWords } from "../pane-words";

export const problems: ProblemWords = {
  workbook: {
    "gone": "Das Blatt oder seine Tabelle ist nicht mehr in der Arbeitsmappe. Fügen Sie die Vorlage erneut ein, oder machen Sie das Löschen rückgängig.",
    "editing": "Eine Zelle wird gerade bearbeitet. Schließen Sie die Eingabe mit der Eingabetaste ab, dann versuchen Sie es noch einmal.",
    "protected": "Das Blatt oder die Arbeitsmappe ist geschützt. Heben Sie den Schutz auf, dann versuchen Sie es noch einmal.",
    "too-large": "Excel konnte nicht so viele Zellen auf einmal übergeben.",
    "unanswered": "Excel antwortet nicht. Wenn Sie gerade eine Zelle bearbeiten, drücken Sie die Eingabetaste; dann versuchen Sie es noch einmal.",
    "unsupported": "Dieser Version von Excel fehlt eine Funktion, die Intake braucht. Verwenden Sie Excel 2021 oder neuer.",
    "name-taken": "Intake führt seine Listen auf einem Blatt namens „Intake lists“, und diese Arbeitsmappe hat ein anderes Blatt mit diesem Namen. Benennen Sie es um, dann versuchen Sie es noch einmal.",
    "unexpected": "Excel hat einen Fehler gemeldet.",
  },
  memory: "Die Zeilen konnten nicht geprüft werden: Für so viele reicht vielleicht der Speicher nicht. Schließen Sie andere Programme oder Browser-Tabs und prüfen Sie erneut, oder teilen Sie das Blatt auf.",
  sheetLost: (sheet) => `„${sheet}“ wurde gelöscht oder hat keine Importtabelle mehr. Machen Sie das rückgängig, oder fügen Sie die Vorlage erneut ein.`,
  paneFailed: (error) => `In Intake selbst ist ein Fehler aufgetreten (${error}). Schließen Sie den Aufgabenbereich, und öffnen Sie ihn wieder.`,
  notInserted: (reason) => `Die Vorlage wurde nicht eingefügt. ${reason}`,
  insertFailed: "In Intake selbst ist ein Fehler aufgetreten. Versuchen Sie es noch einmal, oder fügen Sie die Vorlage im Aufgabenbereich ein.",

  noRows: "Es gibt keine Zeilen zum Importieren. Geben Sie Zeilen ein, oder fügen Sie welche ein; dann senden Sie.",
  noneReady: "Noch ist keine Zeile fehlerfrei. Korrigieren Sie die Zellen in der Liste, dann senden Sie.",
  columnsMissing: (names, columns) =>
    `${columns.form("Die Spalte", "Die Spalten")} ${names} ${columns.form("fehlt", "fehlen")} in der Tabelle. Machen Sie das Löschen rückgängig, oder legen Sie ${columns.form("sie unter ihrem Namen", "sie unter ihren Namen")} wieder an, dann senden Sie.`,
  sheetGone: "Das Blatt mit der Vorlage wurde gelöscht. Machen Sie das rückgängig, oder fügen Sie die Vorlage erneut ein.",
  unreachable: "Der Importserver antwortet nicht. Versuchen Sie es erneut, sobald er erreichbar ist.",
  unknown: "Noch ist unklar, ob der Import angekommen ist: Der Server antwortet nicht.",
  interrupted: (moment) => `Das Senden vom ${moment} wurde unterbrochen.`,
  firstTime: "Verbinden Sie sich zuerst mit dem Importserver.",
  signedOut: "Der Server nimmt diese Verbindung nicht mehr an. Verbinden Sie sich neu.",
  rejected: "Der Server hat in jeder gesendeten Zeile Fehler gefunden. Sie stehen in der Liste.",
  clock: "Das Datum dieses Computers weicht um mehr als einen Tag ab. Stellen Sie es richtig, dann senden Sie erneut.",
  tooLarge: "Es sind mehr oder längere Zeilen, als der Server auf einmal annimmt. Teilen Sie das Blatt auf.",
  version: "Dieser Aufgabenbereich und der Server haben verschiedene Versionen. Schließen Sie den Aufgabenbereich, und öffnen Sie ihn wieder.",
  readOtherwise: "Der Server hat die Zeilen anders gelesen als dieser Aufgabenbereich und sie deshalb abgelehnt. Senden Sie erneut.",
  refused: (said, request) => `Der Server hat den Import abgelehnt. Er meldet: ${said}${request === null ? "" : ` (Anfrage ${request})`}`,
  failed: (error) => `In Intake selbst ist ein Fehler aufgetreten (${error}). Versuchen Sie es noch einmal; wenn der Fehler bleibt, melden Sie ihn.`,
  unknownError: "unbekannter Fehler",

  safe: {
    nothingSent: "Es wurde nichts gesendet, und Ihr Blatt ist unverändert.",
    nothingImported: "Es wurde nichts importiert, und Ihr Blatt ist unverändert.",
    goesOn: "Ihre Zeilen sind im Blatt sicher, in den Büchern steht noch nichts, und ein neuer Versuch setzt dort fort, wo das Senden aufgehört hat.",
    neverTwice: "Fragen Sie so oft nach, wie Sie möchten: Derselbe Import wird nie doppelt gebucht.",
    startAgain: "In den Büchern steht noch nichts. Setzen Sie das Senden fort, oder beginnen Sie neu: Keine Zeile wird doppelt gebucht.",
    onceConnected: "In den Büchern steht noch nichts. Sobald die Verbindung besteht, geht das Senden von selbst weiter.",
    findsOut: "Ihr Blatt ist unverändert. Falls schon Zeilen gesendet wurden, klärt ein neuer Versuch, was aus ihnen geworden ist.",
  },
};
