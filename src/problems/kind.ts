/** What one kind of refusal tells a client: whether the same request may succeed later, and the sentence in both languages. */
export interface Kind {
  /** True when sending the same again, unchanged, may succeed. */
  retryable: boolean;
  /** The HTTP status when the whole request is refused. */
  status: number;
  vi: string;
  en: string;
}

export const kind = (status: number, en: string, vi: string, retryable = false): Kind => ({ status, en, vi, retryable });
