/** One measured figure of `npm run eval`. */
export interface EvalFigure {
  name: string;
  value: number;
  unit: '%' | 'ms';
  /** How many examples it was measured on. */
  cases: number;
}

export const percent = (name: string, right: number, cases: number): EvalFigure => ({
  name,
  value: cases === 0 ? 0 : Math.round((1000 * right) / cases) / 10,
  unit: '%',
  cases,
});
