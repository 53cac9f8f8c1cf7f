import 'botbuilder';
import 'restify';

/** What the two libraries alone cost at start. */
process.send?.({ port: 0 });
process.stdin.resume();
