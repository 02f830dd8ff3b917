import { useEffect, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "./Button.tsx";

/** One box and one button; the label is for readers, the placeholder for eyes. */
export function SearchBox({ label, placeholder, submit, value = "", onSearch }: { label: string; placeholder: string; submit: string; value?: string; onSearch(words: string): void }): ReactNode {
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  function send(event: FormEvent): void {
    event.preventDefault();
    onSearch(words.trim());
  }
  return (
    <form className="search" role="search" onSubmit={send}>
      <input type="search" name="q" aria-label={label} placeholder={placeholder} value={words} maxLength={100} onChange={(event) => setWords(event.target.value)} />
      <Button type="submit" look="primary">{submit}</Button>
    </form>
  );
}
