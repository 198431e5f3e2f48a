import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { CASE_TYPE_ATTRIBUTE } from '@huiying/contracts';

const caseTypeKey = defineSearchAttributeKey(CASE_TYPE_ATTRIBUTE, 'KEYWORD');

/** What a case's run can be found by: its type, nothing else. Search attributes are never encrypted. */
export const searchAttributesOfCase = (caseType: string): SearchAttributePair[] => [{ key: caseTypeKey, value: caseType }];
