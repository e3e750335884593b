/** What the shell learns: all is done, a picture failed, or the command line could not be understood. */
export const DONE = 0, FAILED = 1, USAGE = 2;
