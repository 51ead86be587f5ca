/** The shape of a catalogue in another language: the same keys, any words. */
export type Translation<T> = { [K in keyof T]: T[K] extends string ? string : Translation<T[K]> }
