import { createContext, useContext } from 'react';

interface FormContextValue {
  /** Words of the fault at a path, or null. */
  readonly faultAt: (path: string) => string | null;
  /** While the outcome of an act is unknown nothing may be changed: the same request is being repeated. */
  readonly frozen: boolean;
}

const FormContext = createContext<FormContextValue>({ faultAt: () => null, frozen: false });
/** Hands faults and freezing down to every field of one form. */
export const FormContextProvider = FormContext.Provider;
/** Outside a form there are no faults and nothing is frozen. */
export const useFormContext = (): FormContextValue => useContext(FormContext);
