import type { Desk } from './desk';
import { personId, unitId } from './county';

/** From nothing to a case that its unit has to sign for. Answers its id. */
export async function handedOver(desk: Desk, title: string): Promise<string> {
  const id = await desk.open(title);
  await desk.act('deputy', id, 'submit');
  await desk.act('registrar', id, 'register');
  await desk.act('coordinator', id, 'preAssign', { input: { units: [{ unit: unitId, kind: 'main' }] } });
  await desk.act('registrar', id, 'handOver', { input: { difficulty: 'normal' } });
  return id;
}

export const contactInput = (stage: 'before' | 'during' = 'during') => ({ mode: 'faceToFace', stage, rank: 'deputyHead', deputies: [personId('deputy')], note: '当面听取代表意见，核对了现场点位。' });
