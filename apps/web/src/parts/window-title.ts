import { useEffect } from 'react';

/** The window's title: the name of the page, and before it what is to be noticed on it. Both change on their own, as with the language. */
export class WindowTitle {
  private page: string | null = null;
  private readonly notes = new Map<symbol, string>();

  constructor(private readonly window: { title: string }) {}

  /** The page is another one, or is named in another language. */
  name(page: string): void {
    this.page = page;
    this.show();
  }

  /** Says something before the name, until the answer is called. */
  note(text: string): () => void {
    // A page without a name of its own has that of the document.
    this.page ??= this.window.title;
    const key = Symbol(text);
    this.notes.set(key, text);
    this.show();
    return () => {
      this.notes.delete(key);
      this.show();
    };
  }

  private show(): void {
    this.window.title = [...this.notes.values(), this.page ?? ''].join(' – ');
  }
}

let ofThisWindow: WindowTitle | null = null;
const windowTitle = (): WindowTitle => (ofThisWindow ??= new WindowTitle(document));

/** Names the window after the page. */
export function useWindowName(name: string): void {
  useEffect(() => windowTitle().name(name), [name]);
}

/** Says something before the window's name for as long as it is not null. */
export function useTitleNote(text: string | null): void {
  useEffect(() => (text === null ? undefined : windowTitle().note(text)), [text]);
}
