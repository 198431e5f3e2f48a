import type { CaseWaiting } from '@huiying/contracts';

/** Throws unless the run lives through just the stages that the facts are in: its main line follows them, and so do those beside it. */
export function standsWithItsFacts({ stage, beside, standsIn }: CaseWaiting): void {
  const [of, at] = [[stage, ...beside], [...standsIn]].map((names) => names.sort().join(', '));
  if (of !== at) throw new Error(`the facts are in ${of}, the run stands in ${at}`);
}
