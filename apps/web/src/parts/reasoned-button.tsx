import { Button, type ButtonProps } from 'antd';
import { useId } from 'react';

interface ReasonedButtonProps extends Omit<ButtonProps, 'disabled'> {
  /** Why it cannot be done now; shown beside the button, which stays focusable. */
  readonly reason?: string | null;
}

/** A button that says why it does nothing, instead of being greyed out of reach. */
export function ReasonedButton({ reason = null, onClick, children, className = '', ...rest }: ReasonedButtonProps) {
  const id = useId();
  const blocked = reason !== null;
  return (
    <span className="hy-reasoned">
      <Button
        {...rest}
        className={`${className} ${blocked ? 'hy-button-blocked' : ''}`.trim()}
        aria-disabled={blocked}
        aria-describedby={blocked ? id : undefined}
        onClick={blocked ? undefined : onClick}
      >
        {children}
      </Button>
      {blocked && (
        <span id={id} className="hy-reason">
          {reason}
        </span>
      )}
    </span>
  );
}
