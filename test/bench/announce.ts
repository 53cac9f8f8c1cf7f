/** Tells the parent process that the server is ready, and where. */
export const announce = (port: number): void => {
  process.send?.({ port });
};
