// Figures, money, days and their words, for every screen: one door to this folder.

export * from './dates';
export * from './days';
export * from './money';
export * from './numbers';
export * from './quantity';
export type { Reading } from './reading';
export * from './typed-date';
export * from './typed-time';
export * from './words';
