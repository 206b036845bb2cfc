/** After something was taken in: whatever is not screened is screened, and what came of that is said beside the answer. */
import { type House, screenNow } from '../house/house.ts';
import type { Output } from './output.ts';

/** A failure is said and changes neither the answer nor the exit code: what was taken in is kept. */
export async function screenAfterwards(house: House, output: Output): Promise<void> {
  const { told } = await screenNow(house, {
    progress: (done) => output.progress(`Screening: ${done} …`),
  });
  output.settle();
  for (const sentence of told) output.aside(sentence);
}
