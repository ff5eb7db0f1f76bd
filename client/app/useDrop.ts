/** What is dropped on the window: an image that keeps an exploration is opened, anything else is for loading. */
import { useEffect, useRef } from 'react';
import type { Dropped } from '../loading/dropped.ts';

interface Takers {
  onImage: (file: File) => void;
  onDocuments: (dropped: Dropped) => void;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
const isImage = ({ name, type }: File): boolean => type.startsWith('image/') || /\.(png|svg)$/i.test(name);

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
      const file = event.dataTransfer?.files[0];
      const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
      if (file && isImage(file)) latest.current.onImage(file);
      else if (entries.length > 0) latest.current.onDocuments({ entries });
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}
