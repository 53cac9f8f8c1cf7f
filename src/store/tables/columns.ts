/** An instant: milliseconds since 1970, UTC. Sorts and indexes alike on both engines. */
export type Millis = number;
/** Neither engine's boolean exists on the other: 0 or 1. */
export type Flag = 0 | 1;
/** JSON as text. */
export type Json = string;
