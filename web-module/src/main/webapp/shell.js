/* What the page has to do by itself: the theme before the first paint, the keys, the clipboard. */
window.chancery = (() => {
  const root = document.documentElement;
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  let choice = (document.cookie.match(/(?:^|; )chancery-theme=(system|light|dark)(?:;|$)/) || [])[1] || 'system';

  const paint = () => {
    const dark = choice === 'dark' || (choice === 'system' && systemIsDark.matches);
    root.toggleAttribute('theme', dark);
    if (dark) {
      root.setAttribute('theme', 'dark');
    }
  };
  paint();
  systemIsDark.addEventListener('change', paint);

  /* The server tells times in the reader's zone from the first view on. */
  document.cookie = 'chancery-zone=' + Intl.DateTimeFormat().resolvedOptions().timeZone
      + ';path=' + new URL(document.baseURI).pathname + ';max-age=31536000;samesite=lax';

  const theme = (chosen) => {
    choice = chosen;
    paint();
  };

  /* Words for what the page says when it cannot ask the server. */
  const speak = (language, back, lost, whatToDo) => {
    root.lang = language;
    const indicator = window.Vaadin && window.Vaadin.connectionIndicator;
    if (indicator) {
      indicator.onlineText = back;
      indicator.offlineText = lost;
      indicator.reconnectingText = lost + ' ' + whatToDo;
    }
  };

  const announce = (text) => {
    let region = document.getElementById('announcer');
    if (!region) {
      region = document.createElement('div');
      region.id = 'announcer';
      region.className = 'for-screen-readers';
      region.setAttribute('role', 'status');
      document.body.append(region);
    }
    region.textContent = '';
    setTimeout(() => (region.textContent = text), 50);
  };

  /* Browsers offer the clipboard on https and on localhost alone; elsewhere the old way is left. */
  const copy = async (text) => {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text);
    }
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'for-screen-readers';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done ? undefined : Promise.reject(new Error('copying was refused'));
  };

  const copyFor = (button) => {
    const focused = document.activeElement;
    copy(document.getElementById(button.dataset.copies).textContent).then(() => {
      focused && focused.focus();
      button.setAttribute('copied', '');
      announce(button.dataset.copied);
      setTimeout(() => button.removeAttribute('copied'), 1500);
    });
  };

  /* Keeps the end of a growing text in sight, unless somebody scrolled up to read. */
  const follow = (box) => {
    let atEnd = true;
    box.addEventListener('scroll', () => (atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 40));
    new MutationObserver(() => atEnd && (box.scrollTop = box.scrollHeight))
        .observe(box, { childList: true, subtree: true, characterData: true });
  };

  /* On a narrow page, what just began may be below the fold. */
  const reveal = (panel) => {
    const below = panel.getBoundingClientRect().top > innerHeight - 200;
    if (below) {
      panel.scrollIntoView({ block: 'start' });
    }
  };

  /* Lists make some of their parts one by one, with English names. */
  const keepNamed = (grid, parts, name) => {
    const all = () => grid.querySelectorAll(parts).forEach(name);
    all();
    new MutationObserver(all).observe(grid, { childList: true, subtree: true });
  };

  /* The boxes that choose rows of a list. */
  const nameBoxes = (grid, all, one) => keepNamed(grid, 'vaadin-grid-cell-content > vaadin-checkbox', (box) => {
    box.accessibleName = box.classList.contains('vaadin-grid-select-all-checkbox') ? all : one;
  });

  /* What sorts a list by a column. */
  const nameSorters = (grid, words) => keepNamed(grid, 'vaadin-grid-sorter', (sorter) =>
      sorter.setAttribute('aria-label', words.replace('{column}', () => sorter.textContent.trim())));

  let touched = Date.now();
  let told = 0;

  /* The server cannot see who asks: somebody, or the page by itself. A session that nobody touches ends. */
  const touch = (event) => {
    if (!event.isTrusted) {
      return;
    }
    touched = Date.now();
    if (touched - told > 15000 && document.querySelector('vaadin-app-layout')) {
      told = touched;
      fetch(new URL('session/use', document.baseURI), { method: 'POST' }).catch(() => {});
    }
  };
  /* Screen readers click and write without pointer and keys. */
  ['pointermove', 'pointerdown', 'keydown', 'click', 'input'].forEach((kind) =>
      addEventListener(kind, touch, { capture: true, passive: true }));

  /* The server does not listen to what a dialog covers, and the keys are the dialog's. */
  const inDialog = () => document.querySelector('vaadin-dialog-overlay, vaadin-confirm-dialog-overlay') !== null;

  /* Tells a part of the page again and again that it is time to look anew: while it is seen, and somebody is there. */
  const tick = (part, millis) => {
    const timer = setInterval(() => {
      if (!part.isConnected) {
        clearInterval(timer);
      } else if (!document.hidden && !inDialog() && Date.now() - touched < 600000) {
        part.dispatchEvent(new CustomEvent('console-tick'));
      }
    }, millis);
  };

  document.addEventListener('click', (event) => {
    const from = event.target.closest('[data-copies], [data-skips-to]');
    if (from && from.dataset.copies) {
      copyFor(from);
    } else if (from) {
      event.preventDefault();
      document.getElementById(from.dataset.skipsTo).focus();
    }
  });

  /* The arrows walk from the palette's field through what it found, and back. */
  const walkResults = (event) => {
    const results = document.querySelector('.palette-results');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!results || !step) {
      return;
    }
    event.preventDefault();
    const field = results.parentElement.querySelector('input');
    const stops = [field, ...results.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    stops[(Math.max(at, 0) + step + stops.length) % stops.length].focus();
  };

  const typing = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

  /* What has left the page, or stands in a hidden part of it, has no place there. */
  const isSeen = (part) => part.getClientRects().length > 0;
  const seen = (selector, within = document) => [...within.querySelectorAll(selector)].find(isSeen);

  /* Tooltips cover nothing. */
  const covered = () => [...document.body.children]
      .some((part) => part.localName.endsWith('-overlay') && part.localName !== 'vaadin-tooltip-overlay');

  /* Escape closes the detail that is seen, wherever the focus is; from within a detail the server hears it itself. */
  const closeDetail = (event) => {
    const asked = event.key === 'Escape' && !event.defaultPrevented && !typing(event.composedPath()[0])
        && !event.target.closest('.master-detail > .detail') && !covered();
    const close = asked && seen('main .detail-panel .close-button:not(.walk)');
    if (close) {
      event.preventDefault();
      close.click();
    }
  };

  let focused;
  document.addEventListener('focusin', (event) => (focused = event.target));

  /* When what had the focus goes with its detail, the same button of the next detail has it, or else the list. */
  const keepFocus = (split) => {
    const lost = document.activeElement === document.body || !isSeen(document.activeElement);
    if (!lost || !focused || isSeen(focused) || !focused.closest('.detail-panel')) {
      return;
    }
    const grid = seen('.master vaadin-grid', split);
    const next = seen('.walk[data-key="' + CSS.escape(focused.dataset.key || '') + '"]', split)
        || seen('.detail-body', split)
        || grid && seen('#items [tabindex="0"]', grid.shadowRoot);
    if (next) {
      next.focus();
    }
  };

  /* J and K walk from a detail to the next one, wherever the focus is, unless somebody writes. */
  const walkDetails = (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const step = plain && !typing(event.composedPath()[0]) && !inDialog()
        && seen('main .walk[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (step) {
      event.preventDefault();
      step.click();
    }
  };

  /* Enter chooses the row of a list that has the focus, as the space bar does. */
  const chooseRow = (event) => {
    const grid = event.key === 'Enter' && event.target.localName === 'vaadin-grid' && event.target;
    const row = grid && grid.getEventContext(event).item;
    if (row) {
      grid.activeItem = row;
    }
  };

  document.addEventListener('keydown', (event) => {
    const layout = document.querySelector('vaadin-app-layout');
    if (event.key === '?' && layout && !typing(event.composedPath()[0]) && !inDialog()) {
      event.preventDefault();
      layout.dispatchEvent(new CustomEvent('console-keys'));
    }
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && layout
        && !inDialog()) {
      event.preventDefault();
      layout.dispatchEvent(new CustomEvent('console-palette'));
    }
    walkResults(event);
    walkDetails(event);
    closeDetail(event);
    chooseRow(event);
    if (event.key === '/' && layout && !typing(event.composedPath()[0]) && !inDialog()) {
      event.preventDefault();
      const search = seen('main .search input, main [data-search] input');
      if (search) {
        search.focus();
      } else {
        layout.dispatchEvent(new CustomEvent('console-palette'));
      }
    }
  });

  return { theme, speak, follow, reveal, nameBoxes, nameSorters, tick, keepFocus };
})();
