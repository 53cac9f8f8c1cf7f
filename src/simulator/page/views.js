import { byId } from './dom.js';

const VIEWS = ['chats', 'calendar'];

/** The two tabs, by click and by arrow keys. */
export const prepareViews = ({ onCalendar }) => {
  const show = (name) => {
    for (const view of VIEWS) {
      byId(view).hidden = view !== name;
      byId(`tab-${view}`).setAttribute('aria-selected', String(view === name));
      byId(`tab-${view}`).tabIndex = view === name ? 0 : -1;
    }
    if (name === 'calendar') onCalendar();
  };
  for (const [index, view] of VIEWS.entries()) {
    const tab = byId(`tab-${view}`);
    const other = VIEWS[1 - index];
    tab.onclick = () => show(view);
    tab.onkeydown = ({ key }) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      show(other);
      byId(`tab-${other}`).focus();
    };
  }
  return { show, calendarIsOpen: () => !byId('calendar').hidden };
};
