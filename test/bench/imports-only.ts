import 'botbuilder';
import 'restify';
import { announce } from './announce.ts';

/** What the two libraries alone cost at start. */
announce(0);
process.stdin.resume();
