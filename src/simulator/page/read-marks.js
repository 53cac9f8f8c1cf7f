/** How many messages of each conversation have been seen; kept in the browser. */
export const createReadMarks = (organisation) => {
  const key = `slt-bot.read.${organisation}`;
  const seen = readJson(key) ?? {};
  return {
    unread: (conversation, messages) =>
      messages.slice(seen[conversation] ?? 0).filter(({ author }) => author === 'bot').length,
    mark: (conversation, messages) => {
      seen[conversation] = messages.length;
      writeJson(key, seen);
    },
  };
};

/** Storage may be switched off in the browser; the page works without. */
export const readJson = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

export const writeJson = (key, value) => {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is lost but the memory of it.
  }
};
