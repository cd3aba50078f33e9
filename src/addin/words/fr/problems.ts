import type { ProblemWords } from "../pane-words";

export const problems: ProblemWords = {
  workbook: {
    "gone": "La feuille ou son tableau n'est plus dans le classeur. Insérez de nouveau le modèle ou annulez la suppression.",
    "editing": "Une cellule est en cours de modification. Appuyez sur Entrée pour terminer, puis réessayez.",
    "protected": "La feuille ou le classeur est protégé. Retirez la protection, puis réessayez.",
    "too-large": "Excel n'a pas pu transmettre autant de cellules à la fois.",
    "unanswered": "Excel ne répond pas. Si vous modifiez une cellule, appuyez sur Entrée, puis réessayez.",
    "unsupported": "Il manque à cette version d'Excel une fonction dont Intake a besoin. Utilisez Excel 2021 ou une version ultérieure.",
    "name-taken": "Intake conserve ses listes sur une feuille nommée « Intake lists », et ce classeur contient une autre feuille de ce nom. Renommez-la, puis réessayez.",
    "unexpected": "Excel a signalé une erreur.",
  },
  memory: "Les lignes n'ont pas pu être vérifiées : la mémoire est peut-être insuffisante pour un tel nombre. Fermez d'autres programmes ou onglets et vérifiez de nouveau, ou divisez la feuille.",
  sheetLost: (sheet) => `La feuille « ${sheet} » a été supprimée ou n'a plus de tableau d'import. Annulez cette action ou insérez de nouveau le modèle.`,
  paneFailed: (error) => `Une erreur s'est produite dans Intake (${error}). Fermez le volet, puis rouvrez-le.`,
  notInserted: (reason) => `Le modèle n'a pas été inséré. ${reason}`,
  insertFailed: "Une erreur s'est produite dans Intake. Réessayez, ou insérez le modèle depuis le volet.",

  noRows: "Il n'y a aucune ligne à importer. Saisissez-en ou collez-en, puis envoyez.",
  noneReady: "Aucune ligne n'est encore sans erreur. Corrigez les cellules de la liste, puis envoyez.",
  columnsMissing: (names, columns) =>
    `${columns.form("La colonne", "Les colonnes")} ${names} ${columns.form("manque", "manquent")} dans le tableau. Annulez la suppression, ou recréez-${columns.form("la sous son nom", "les sous leur nom")}, puis envoyez.`,
  sheetGone: "La feuille du modèle a été supprimée. Annulez la suppression ou insérez de nouveau le modèle.",
  unreachable: "Le serveur d'import ne répond pas. Réessayez quand il sera joignable.",
  unknown: "Nous ne savons pas encore si l'import a abouti : le serveur ne répond pas.",
  interrupted: (moment) => `L'envoi du ${moment} a été interrompu.`,
  firstTime: "Connectez-vous d'abord au serveur d'import.",
  signedOut: "Le serveur n'accepte plus cette connexion. Connectez-vous de nouveau.",
  rejected: "Le serveur a trouvé des erreurs dans toutes les lignes envoyées. Elles figurent dans la liste.",
  clock: "La date de cet ordinateur est décalée de plus d'un jour. Corrigez-la, puis envoyez de nouveau.",
  tooLarge: "Il y a plus de lignes, ou des lignes plus longues, que le serveur n'en accepte à la fois. Divisez la feuille.",
  version: "Ce volet et le serveur sont de versions différentes. Fermez le volet, puis rouvrez-le.",
  readOtherwise: "Le serveur a lu les lignes autrement que ce volet et les a donc refusées. Envoyez de nouveau.",
  refused: (said, request) => `Le serveur a refusé l'import. Son message : ${said}${request === null ? "" : ` (requête ${request})`}`,
  failed: (error) => `Une erreur s'est produite dans Intake (${error}). Réessayez ; si elle persiste, signalez-la.`,
  unknownError: "erreur inconnue",

  safe: {
    nothingSent: "Rien n'a été envoyé, et votre feuille est restée telle quelle.",
    nothingImported: "Rien n'a été importé, et votre feuille est restée telle quelle.",
    goesOn: "Vos lignes sont en sécurité dans la feuille, rien n'est encore en comptabilité, et un nouvel essai reprend là où l'envoi s'est arrêté.",
    neverTwice: "Redemandez aussi souvent que vous le souhaitez : un même import n'est jamais comptabilisé deux fois.",
    startAgain: "Rien n'est encore en comptabilité. Reprenez l'envoi ou recommencez : aucune ligne n'est comptabilisée deux fois.",
    onceConnected: "Rien n'est encore en comptabilité. Une fois la connexion établie, l'envoi reprend de lui-même.",
    findsOut: "Votre feuille est restée telle quelle. Si des lignes ont été envoyées, un nouvel essai dira ce qu'elles sont devenues.",
  },
};
