import { findingOf, type StoredCase } from './checked-case';
import type { CheckName, Finding } from './finding';

/** Told of what a pure check threw: its message may hold data and stands in no finding. */
export type Threw = (error: unknown) => void;

/** A case that one check cannot bear must not hide the others: that it threw is a finding. */
export function guarded(kase: StoredCase, check: CheckName, code: 'FOLD_FAILED' | 'CHECK_FAILED', threw: Threw, work: () => readonly Finding[]): readonly Finding[] {
  try {
    return work();
  } catch (error) {
    threw(error);
    return [findingOf(kase, check, code, {})];
  }
}
