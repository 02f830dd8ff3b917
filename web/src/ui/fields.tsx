import { ExclamationCircleFilled } from "@ant-design/icons";
import { useEffect, useId, useRef, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from "react";
import { useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./i18n.ts";

interface Common {
  /** Also the anchor that an error summary jumps to. */
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

export function FieldError({ id, children }: { id: string; children: ReactNode }): ReactNode {
  return (
    <p className="field-error" id={id}>
      <ExclamationCircleFilled aria-hidden />
      <span>{children}</span>
    </p>
  );
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
}

function Frame({ id, label, hint, error, optional, children }: Common & { id: string; children: ReactNode }): ReactNode {
  const t = useTexts(uiTexts);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {optional ? <span className="muted"> {t("field.optional")}</span> : null}
      </label>
      {hint ? <p className="field-hint" id={`${id}-hint`}>{hint}</p> : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {children}
    </div>
  );
}

/** One line of text with its own label, hint and error. */
export function TextField({ id, label, hint, error, optional = false, ...input }: Common & Omit<InputHTMLAttributes<HTMLInputElement>, "id">): ReactNode {
  const own = useId();
  const name = id ?? own;
  return (
    <Frame id={name} label={label} hint={hint} error={error} optional={optional}>
      <input {...input} className="input" id={name} aria-invalid={error ? true : undefined} aria-describedby={describedBy(name, hint, error)} />
    </Frame>
  );
}

export function TextArea({ id, label, hint, error, optional = false, ...input }: Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id">): ReactNode {
  const own = useId();
  const name = id ?? own;
  return (
    <Frame id={name} label={label} hint={hint} error={error} optional={optional}>
      <textarea {...input} className="input" id={name} aria-invalid={error ? true : undefined} aria-describedby={describedBy(name, hint, error)} />
    </Frame>
  );
}

/** A native list, for eight choices or more; fewer are radios. */
export function SelectField({ id, label, hint, error, optional = false, children, ...input }: Common & Omit<SelectHTMLAttributes<HTMLSelectElement>, "id">): ReactNode {
  const own = useId();
  const name = id ?? own;
  return (
    <Frame id={name} label={label} hint={hint} error={error} optional={optional}>
      <select {...input} className="input" id={name} aria-invalid={error ? true : undefined} aria-describedby={describedBy(name, hint, error)}>
        {children}
      </select>
    </Frame>
  );
}

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** Choices in a fieldset with a legend; nothing is chosen unless the caller says so. */
export function RadioGroup<V extends string>({ id, label, hint, error, choices, value, onChange, inline = false, name }: Common & {
  choices: readonly Choice<V>[];
  value: V | undefined;
  onChange(value: V): void;
  inline?: boolean;
  name?: string;
}): ReactNode {
  const own = useId();
  const base = id ?? own;
  return (
    <fieldset id={base} tabIndex={-1} aria-describedby={describedBy(base, hint, error)}>
      <legend className="field-label">{label}</legend>
      {hint ? <p className="field-hint" id={`${base}-hint`}>{hint}</p> : null}
      {error ? <FieldError id={`${base}-error`}>{error}</FieldError> : null}
      <div className={inline ? "choice-row" : "choice-list"}>
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input type="radio" name={name ?? base} value={choice.value} checked={value === choice.value} onChange={() => onChange(choice.value)} />
            <span>
              <span className="strong">{choice.label}</span>
              {choice.hint ? <span className="choice-hint">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function Checkbox({ label, hint, ...input }: { label: ReactNode; hint?: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, "type">): ReactNode {
  return (
    <label className="choice">
      <input {...input} type="checkbox" />
      <span>
        {label}
        {hint ? <span className="choice-hint">{hint}</span> : null}
      </span>
    </label>
  );
}

/** All faults of a form in one place; takes the focus when it appears, and each line leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly { readonly field: string; readonly message: string }[] }): ReactNode {
  const t = useTexts(uiTexts);
  const box = useRef<HTMLDivElement>(null);
  const count = errors.length;
  useEffect(() => {
    if (count === 0) return;
    box.current?.focus();
    const title = document.title;
    const prefix = t("problem.titlePrefix");
    if (!title.startsWith(prefix)) document.title = prefix + title;
    return () => void (document.title = title);
  }, [count, t]);
  if (count === 0) return null;
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert">
      <h2>{t("problem.summary", { n: count })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => { event.preventDefault(); document.getElementById(field)?.focus(); }}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
