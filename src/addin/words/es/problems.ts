import type { ProblemWords } from "../pane-words";

export const problems: ProblemWords = {
  workbook: {
    "gone": "La hoja o su tabla ya no está en el libro. Inserte de nuevo la plantilla o deshaga la eliminación.",
    "editing": "Se está editando una celda. Pulse Intro para terminar y vuelva a intentarlo.",
    "protected": "La hoja o el libro está protegido. Quite la protección y vuelva a intentarlo.",
    "too-large": "Excel no ha podido entregar tantas celdas de una vez.",
    "unanswered": "Excel no responde. Si está editando una celda, pulse Intro; después vuelva a intentarlo.",
    "unsupported": "A esta versión de Excel le falta una función que Intake necesita. Use Excel 2021 o posterior.",
    "name-taken": "Intake guarda sus listas en una hoja llamada «Intake lists», y este libro tiene otra hoja con ese nombre. Cámbiele el nombre y vuelva a intentarlo.",
    "unexpected": "Excel ha notificado un error.",
  },
  memory: "No se han podido comprobar las filas: puede que no haya memoria suficiente para tantas. Cierre otros programas o pestañas y compruebe de nuevo, o divida la hoja.",
  sheetLost: (sheet) => `La hoja «${sheet}» se ha eliminado o ya no tiene tabla de importación. Deshágalo o inserte de nuevo la plantilla.`,
  paneFailed: (error) => `Se ha producido un error en Intake (${error}). Cierre el panel y vuelva a abrirlo.`,
  notInserted: (reason) => `No se ha insertado la plantilla. ${reason}`,
  insertFailed: "Se ha producido un error en Intake. Vuelva a intentarlo o inserte la plantilla desde el panel.",

  noRows: "No hay filas que importar. Escriba o pegue algunas y envíelas.",
  noneReady: "Aún no hay ninguna fila sin errores. Corrija las celdas de la lista y envíelas.",
  columnsMissing: (names, columns) =>
    `${columns.form("Falta la columna", "Faltan las columnas")} ${names} en la tabla. Deshaga la eliminación, o añádala${columns.form("", "s")} con su nombre, y envíe.`,
  sheetGone: "La hoja con la plantilla se ha eliminado. Deshaga la eliminación o inserte de nuevo la plantilla.",
  unreachable: "El servidor de importación no responde. Inténtelo de nuevo cuando esté disponible.",
  unknown: "Aún no sabemos si la importación se ha completado: el servidor no responde.",
  interrupted: (moment) => `El envío del ${moment} se interrumpió.`,
  firstTime: "Conéctese primero al servidor de importación.",
  signedOut: "El servidor ya no acepta esta conexión. Conéctese de nuevo.",
  rejected: "El servidor ha encontrado errores en todas las filas enviadas. Están en la lista.",
  clock: "La fecha de este equipo se desvía más de un día. Corríjala y envíe de nuevo.",
  tooLarge: "Hay más filas, o filas más largas, de las que el servidor acepta de una vez. Divida la hoja.",
  version: "Este panel y el servidor son de versiones distintas. Cierre el panel y vuelva a abrirlo.",
  readOtherwise: "El servidor ha leído las filas de otra forma que este panel y por eso las ha rechazado. Envíe de nuevo.",
  refused: (said, request) => `El servidor ha rechazado la importación. Su mensaje: ${said}${request === null ? "" : ` (solicitud ${request})`}`,
  failed: (error) => `Se ha producido un error en Intake (${error}). Vuelva a intentarlo; si el error persiste, notifíquelo.`,
  unknownError: "error desconocido",

  safe: {
    nothingSent: "No se ha enviado nada y su hoja sigue como estaba.",
    nothingImported: "No se ha importado nada y su hoja sigue como estaba.",
    goesOn: "Sus filas están a salvo en la hoja, aún no hay nada en la contabilidad, y al volver a intentarlo el envío continúa donde se detuvo.",
    neverTwice: "Pregunte tantas veces como quiera: la misma importación nunca se registra dos veces.",
    startAgain: "Aún no hay nada en la contabilidad. Continúe o empiece de nuevo: ninguna fila se registra dos veces.",
    onceConnected: "Aún no hay nada en la contabilidad. En cuanto haya conexión, el envío continúa por sí solo.",
    findsOut: "Su hoja sigue como estaba. Si se enviaron filas, al volver a intentarlo se sabrá qué ha sido de ellas.",
  },
};
