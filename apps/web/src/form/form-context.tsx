import { createContext, useContext } from 'react';

interface FormContextValue {
  /** Words of the fault at a path, or null. */
  readonly faultAt: (path: string) => string | null;
  /** The case whose parts and signers may be chosen from; null while a new one is written. */
  readonly caseId: string | null;
  /** While the outcome of an act is unknown nothing may be changed: the same request is being repeated. */
  readonly frozen: boolean;
}

const FormContext = createContext<FormContextValue>({ faultAt: () => null, caseId: null, frozen: false });
export const FormContextProvider = FormContext.Provider;
export const useFormContext = (): FormContextValue => useContext(FormContext);
