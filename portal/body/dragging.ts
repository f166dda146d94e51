import { type DragEvent, useState } from 'react';

interface Drag {
  readonly from: number;
  /** The row that it is held over. */
  readonly over?: number;
}

/**
 * Rows that are put elsewhere in their list by pulling a handle; `move` hears from which place to which, both counted from 0, and
 * nothing where a row is let go at its own place or beside the list. For the mouse: the keyboard has its buttons.
 */
export function useDragging(move: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag>();
  /** On which side of the row that one is held over it would come to stand. */
  const side = (index: number) => {
    if (drag?.over !== index || index === drag.from) return undefined;
    return index < drag.from ? 'before' : 'after';
  };
  return {
    handle: (from: number) => ({
      draggable: true,
      onDragStart: ({ dataTransfer, currentTarget }: DragEvent<HTMLElement>) => {
        dataTransfer.effectAllowed = 'move';
        const row = currentTarget.closest('li');
        if (row) dataTransfer.setDragImage(row, 0, 0);
        setDrag({ from });
      },
      onDragEnd: () => setDrag(undefined),
    }),
    row: (index: number) => ({
      'data-drop': side(index),
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (!drag) return;
        // A list takes what is let go over it only where the browser is told so.
        event.preventDefault();
        if (drag.over !== index) setDrag({ from: drag.from, over: index });
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        if (!drag) return;
        event.preventDefault();
        setDrag(undefined);
        if (drag.from !== index) move(drag.from, index);
      },
    }),
  };
}
