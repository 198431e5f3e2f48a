import { createContext, useContext } from 'react';

interface FormContextValue {
  /** Words of the fault at a path, or null. */
  readonly faultAt: (path: string) => string | null;
  /** While the outcome of an act is unknown nothing may be changed: the same request is being repeated. */
  readonly frozen: boolean;
}

const FormContext = createContext<FormContextValue>({ faultAt: () => null, frozen: false });
export const FormContextProvider = FormContext.Provider;
export const useFormContext = (): FormContextValue => useContext(FormContext);
