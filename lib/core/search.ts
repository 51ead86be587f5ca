/** Folds case and width, so that ＡＢＣ, abc and ABC are one; for both sides of a substring search. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase()
