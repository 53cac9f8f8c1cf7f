/** A refusal or a fault of the program, in words one can show. */
export class ApiError extends Error {}

const call = async (path, options) => {
  let response;
  try {
    response = await fetch(`/simulator/api/${path}`, options);
  } catch {
    throw new ApiError('Får ikke kontakt med programmet. Kjører det fortsatt?');
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(body.error ?? `Programmet svarte ${response.status}.`);
  return body;
};

const post = (path, body) =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

export const fetchStart = () => call('start');

/** The calls that concern one municipality. */
export const apiFor = (organisation) => {
  const at = (path) => `${encodeURIComponent(organisation)}/${path}`;
  return {
    open: () => post(at('open'), {}),
    state: () => call(at('state')),
    clock: () => call(at('clock')),
    move: (move) => post(at('clock'), { move }),
    meetings: (year) => call(at(`meetings/${year}`)),
    wheel: (year) => call(at(`wheel/${year}`)),
    say: (message) => post(at('say'), message),
    press: (press) => post(at('press'), press),
    refresh: (target) => post(at('refresh'), target),
    install: (person, installed) => post(at('install'), { person, installed }),
    addToForum: (forum, person) => post(at('groups'), { forum, person }),
    setFault: (conversation, fault) => post(at('faults'), { conversation, fault }),
  };
};

/** Calls back with every event; `onDown` and `onUp` when the connection goes and comes. */
export const listen = (onEvent, onDown, onUp) => {
  const source = new EventSource('/simulator/events');
  let down = false;
  source.onmessage = ({ data }) => onEvent(JSON.parse(data));
  source.onerror = () => {
    down = true;
    onDown();
  };
  source.onopen = () => {
    if (down) onUp();
    down = false;
  };
};
