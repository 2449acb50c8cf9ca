/** Whether a source of units is the name of a list that comes with the program, not a file: `bhxh-2024`, no dot, no folder. */
export const isBuiltInList = (source: string): boolean => /^[a-z]+(?:-[a-z]+)*(?:-\d{4})?$/u.test(source)
