interface WordsProps {
  readonly text: string;
  /** Whether there is nothing to translate, such as in a size. */
  readonly isNumber?: boolean;
}

/**
 * Words that change. Each wording is an element of its own: a browser that translates pages puts its own nodes in place of the
 * texts, and what is written to those that it took away would never be seen.
 */
export function Words({ text, isNumber = false }: WordsProps) {
  return <span key={text} translate={!isNumber}>{text}</span>;
}
