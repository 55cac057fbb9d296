import { useState } from 'react';

/**
 * What is being typed, kept in this window until it is sent: neither a page loaded again nor who leads the workshop, by
 * going on meanwhile, takes it away.
 */
export function useDraft(key: string): [text: string, setText: (text: string) => void] {
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const keep = (next: string) => {
    setText(next);
    if (next === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
  };
  return [text, keep];
}
