import type { CaseId } from '@huiying/engine';
import type { SuggestionWorld } from './suggestion-world';

/** Stretches of a life that people go alone, each from where the one before it ends, all on one day. */

export async function submitted(world: SuggestionWorld): Promise<CaseId> {
  const id = await world.open();
  await world.act('deputy', id, 'submit');
  return id;
}

export async function registered(world: SuggestionWorld): Promise<CaseId> {
  const id = await submitted(world);
  await world.act('registrar', id, 'register');
  return id;
}

/** Given to education, and to health as its helper where `helped`. */
export async function handOver(world: SuggestionWorld, id: CaseId, helped = false): Promise<void> {
  const { education, health } = world.bodies;
  await world.act('coordinator', id, 'preAssign', { units: [{ unit: education, kind: 'main' }, ...(helped ? [{ unit: health, kind: 'co' }] : [])] });
  await world.act('registrar', id, 'handOver', { difficulty: 'normal' });
}

export async function handedOver(world: SuggestionWorld, helped = false): Promise<CaseId> {
  const id = await registered(world);
  await handOver(world, id, helped);
  return id;
}

export const contactInput = (world: SuggestionWorld): object => ({ mode: 'faceToFace', stage: 'during', rank: 'deputyHead', deputies: [world.sessions.deputy.personId], note: '当面听取意见。' });

/** Signed for, spoken with the deputy, drafted and signed. */
export async function answer(world: SuggestionWorld, id: CaseId, reply: object = {}): Promise<void> {
  await world.act('clerk', id, 'signFor');
  await world.act('handler', id, 'logContact', contactInput(world));
  await world.act('deputy', id, 'confirmContact');
  await signOff(world, id, reply);
  await deliver(world, id);
}

export async function signOff(world: SuggestionWorld, id: CaseId, reply: object = {}): Promise<void> {
  await world.act('handler', id, 'submitReply', { text: '已列入年度计划。', class: 'A', ...reply });
  await world.act('leader', id, 'signOffReply', { docNumber: '教函〔2026〕3号', signedBy: 'mainHead' });
}

export async function deliver(world: SuggestionWorld, id: CaseId): Promise<void> {
  await world.act('checker', id, 'passReply');
  await world.act('clerk', id, 'deliverReply', { way: 'inPerson' });
}

export async function delivered(world: SuggestionWorld, reply: object = {}): Promise<CaseId> {
  const id = await handedOver(world);
  await answer(world, id, reply);
  return id;
}

export const marks = (result: 'satisfied' | 'notSatisfied'): object =>
  ({ marks: { attitude: 'satisfied', result }, ownView: result === 'satisfied' ? 'solved' : 'notSolved', ...(result === 'notSatisfied' && { ratingReason: '仍未解决' }) });

/** Asked for by the registrar, given, and the window ended as all are in. */
export async function rate(world: SuggestionWorld, id: CaseId, result: 'satisfied' | 'notSatisfied'): Promise<void> {
  await world.act('registrar', id, 'requestRating');
  await world.act('deputy', id, 'rate', marks(result));
  await world.act('registrar', id, 'endRatingWindow');
}

export async function rated(world: SuggestionWorld, result: 'satisfied' | 'notSatisfied'): Promise<CaseId> {
  const id = await delivered(world);
  await rate(world, id, result);
  return id;
}

export const REQUIRED = { requiredChanges: ['写明完成时间'] };
export const CHANGED = { changesAnswered: [{ change: 0, answer: '年底前完成。' }] };
