import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';

interface FileChooserProps {
  /** Of the button, at which the label of the field points. */
  readonly id: string;
  /** File endings, as a help for choosing. */
  readonly accept: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly disabled?: boolean;
  readonly onChosen: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that opens the system's choice of files: the browser's own control speaks the browser's language, not the page's. */
export function FileChooser({ id, accept, describedBy, invalid, disabled = false, onChosen, children }: FileChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className="hy-visually-hidden"
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-hidden="true"
        disabled={disabled}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // Emptied, so that the same file can be chosen again after a fault.
          event.target.value = '';
          if (chosen !== undefined) onChosen(chosen);
        }}
      />
      <Button id={id} disabled={disabled} aria-describedby={describedBy} danger={invalid} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
