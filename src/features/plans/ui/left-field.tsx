import { useState } from 'react';
import { TextField } from '../../../ui-kit/text-field.tsx';

interface LeftFieldProps {
  label: string;
  hint: string;
  /** As it is written. What others change is shown at once, unless it is being typed over. */
  value: string;
  disabled: boolean;
  /** Saves what was typed, or says what is wrong with it. */
  onSave: (typed: string) => string | undefined;
}

/** A field that is saved as one leaves it. What cannot be read stays, with what is wrong, until it is put right. */
export function LeftField({ label, hint, value, disabled, onSave }: LeftFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const leave = () => {
    if (typed === null) return;
    const found = typed === value ? undefined : onSave(typed);
    setProblem(found ?? null);
    if (!found) setTyped(null);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      value={typed ?? value}
      disabled={disabled}
      error={problem}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
