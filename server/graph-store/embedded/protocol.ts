/** The messages between our process (parent) and the process that holds the engine (child). */
import type { ErrorCode, Fault } from '../../errors.ts';
import type { Answer, Ask } from '../port.ts';

/** The plain values that cross the channel and that the engine keeps. */
export type Plain = null | boolean | number | bigint | string | Plain[] | { [key: string]: Plain };
export type Row = Record<string, unknown>;

/** One statement of a write, its parameters already checked. */
export interface WriteStatement {
  name: string;
  text: string;
  params: Record<string, Plain>;
  expectRows?: number | undefined;
}

export interface OpenBody {
  type: 'open';
  folder: string;
}
export interface ReadBody {
  type: 'read';
  name: string;
  text: string;
  params: Record<string, Plain>;
}
/** A caller's Cypher, its parameters already checked. */
export interface AskBody extends Omit<Ask, 'params' | 'timeoutMs' | 'signal'> {
  type: 'ask';
  params: Record<string, Plain>;
}
export interface SearchBody {
  type: 'search';
  words: string;
  limit: number;
}
export interface WriteBody {
  type: 'write';
  /** Kept on the store's own node in the same transaction: after a crash it tells whether the write was committed. */
  token: string;
  statements: WriteStatement[];
}
/** Asks for the next rows of the result that request `of` left in the child. */
export interface NextBody {
  type: 'next';
  of: number;
}
export interface CloseBody {
  type: 'close';
}
export type RequestBody = OpenBody | ReadBody | AskBody | SearchBody | WriteBody | NextBody | CloseBody;

/** Said without waiting for an answer: `drop` frees a kept result, `cancel` rolls a write back at its next statement. */
export type Notice = { type: 'drop'; of: number } | { type: 'cancel'; of: number };

export type ToChild = { id: number; body: RequestBody } | { notice: Notice };

/** The first or a later part of a result; more rows wait in the child while `done` is false. */
export interface Chunk {
  rows: Row[];
  done: boolean;
}
export interface Opened {
  version: string;
  warnings: string[];
  /** The token of the last write that was committed. */
  lastToken: string | null;
}
export interface Written {
  /** Set when the engine cannot move its log into the main file (disk full and the like). */
  checkpointError: string | null;
}
export interface Answers {
  open: Opened;
  read: Chunk;
  ask: Answer;
  search: { id: string; score: number }[];
  write: Written;
  next: Chunk;
  close: null;
}

/** An `EntenteError` as it crosses the channel. */
export interface PlainError {
  code: ErrorCode;
  message: string;
  faults: Fault[];
  retriable: boolean;
}
export type ToParent = { id: number; value: unknown } | { id: number; error: PlainError };
