/** What is dropped on the window: an image that keeps an exploration is opened, anything else is for loading. */
import { useEffect, useRef } from 'react';
import type { Dropped } from '../loading/dropped.ts';

interface Takers {
  onImage: (file: File) => void;
  onDocuments: (dropped: Dropped) => void;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
const isImage = ({ name, type }: File): boolean =>
  type.startsWith('image/') || /\.(png|svg|gif|jpe?g|webp)$/i.test(name);

/** Folders come as entries alone; the transfer is empty once the event is over. */
function takenFrom(transfer: DataTransfer | null): Dropped {
  const entries: FileSystemEntry[] = [];
  const files: File[] = [];
  for (const item of transfer?.items ?? []) {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    const file = entry ? null : item.getAsFile();
    if (entry) entries.push(entry);
    if (file) files.push(file);
  }
  return { entries, files };
}

export function useDrop(takers: Takers): void {
  const latest = useRef(takers);
  useEffect(() => {
    latest.current = takers;
  });
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      const dropped = takenFrom(event.dataTransfer);
      const image = event.dataTransfer?.files[0];
      if (image && isImage(image)) latest.current.onImage(image);
      else if (dropped.entries.length + dropped.files.length > 0) latest.current.onDocuments(dropped);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}
