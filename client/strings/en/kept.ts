/** What images and views keep: why one is not kept, and why a file cannot be opened as a figure; each reason stands after the colon of `cannotOpen`. */
export const kept = {
  cannotOpen: (file: string, why: string) => `${file} cannot be opened: ${why}.`,
  fileTooLarge: 'it is larger than 64 MB',
  tooLarge: 'what it keeps is larger than 8 MB',
  moreThan: (most: number) => `more than ${most} nodes and relationships`,
  pngBreaksOff: 'the PNG breaks off before its end',
  svgBreaksOff: 'the SVG breaks off before its end',
  damaged: (how: string) => `what it keeps is damaged: ${how}`,
  breaksOff: 'it breaks off',
  checksum: 'its checksum is wrong',
  notJson: 'it is not JSON',
  otherForm: 'what it keeps is in a form that Entente did not write',
  newer: 'it was made with a newer version of Entente',
  tooManyToReopen: 'This figure has too many nodes and relationships to reopen.',
  nothing: 'There is nothing on screen to export.',
};
