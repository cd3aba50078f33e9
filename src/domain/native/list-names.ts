/** The workbook names under which the conditional formats find their lists on the hidden sheet. */
export const productsName = "IntakeProducts";
export const renewalsName = "IntakeRenewals";
export const oddName = "IntakeOdd";
export const skipName = "IntakeSkip";
