// Forewarm's sensor for web consoles (docs/sources.md). No cookie, nothing of the page's content, no address as it is.
(() => {
  'use strict';
  const script = document.currentScript;
  const STORE = 'forewarm';
  const BATCH = 20;
  const MOST = 100;
  const WAIT = 5000;

  const keep = (kept) => {
    try {
      kept ? sessionStorage.setItem(STORE, JSON.stringify(kept)) : sessionStorage.removeItem(STORE);
    } catch (e) {
      // Storage may be full or forbidden: then a reload forgets.
    }
  };
  const kept = () => {
    try {
      return JSON.parse(sessionStorage.getItem(STORE)) || {items: []};
    } catch (e) {
      return {items: []};
    }
  };

  if (navigator.globalPrivacyControl || navigator.doNotTrack === '1' || window.doNotTrack === '1') {
    keep();
    window.forewarm = {user() {}};
    return;
  }

  const address = new URL('v1/browser/events', script.src);
  address.searchParams.set('key', script.dataset.key || '');

  let user = script.dataset.user;
  let signature = script.dataset.userSignature;
  let items = [];
  let timer = 0;
  let route;
  let begun = new WeakSet();

  // When it was sent tells how wrong this machine's clock is.
  const beacon = (batch) =>
    navigator.sendBeacon(
      address,
      new Blob([JSON.stringify({...batch, sent: Date.now()})], {type: 'application/json'}),
    );
  const save = () => keep(items.length && {user, signature, items});
  const soon = () => {
    timer = timer || setTimeout(flush, WAIT);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = 0;
    if (!items.length || !user) {
      return;
    }
    if (navigator.onLine !== false && beacon({user, signature, items})) {
      items = [];
      save();
    } else {
      soon();
    }
  };

  // Only words of a path leave the page; everything that may be an id or a name of something becomes ":id".
  const template = (path) =>
    path
      .split('/')
      .map((part) => (/^([a-z]+(-[a-z]+)*)?$/i.test(part) && part.length <= 32 ? part : ':id'))
      .join('/')
      .slice(0, 256);
  const here = () => {
    const inHash = /^#!?(\/[^?]*)/.exec(location.hash);
    return location.pathname + (inHash ? inHash[1] : '');
  };
  const record = (kind, mark) => {
    const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
    items.push({id, kind, mark, page: template(here()), at: Date.now()});
    items = items.slice(-MOST);
    save();
    if (items.length >= BATCH) {
      flush();
    } else {
      soon();
    }
  };
  const visit = () => {
    if (here() !== route) {
      route = here();
      begun = new WeakSet();
      record('visit');
    }
  };
  const marked = (event, selector) => event.target.closest && event.target.closest(selector);

  window.forewarm = {
    user(id, signed) {
      if (id !== user && user) {
        flush();
        // What could not leave is nobody else's.
        items = [];
      }
      user = id;
      signature = signed;
      save();
      soon();
    },
  };

  const start = () => {
    const left = kept();
    if (!left.user) {
      items = left.items;
    } else if (!beacon(left)) {
      items = left.user === user ? left.items : [];
    }
    save();
    for (const name of ['pushState', 'replaceState']) {
      const original = history[name];
      history[name] = function () {
        original.apply(this, arguments);
        visit();
      };
    }
    addEventListener('popstate', visit);
    addEventListener('hashchange', visit);
    addEventListener('pageshow', (event) => event.persisted && record('visit'));
    addEventListener('pagehide', flush);
    addEventListener('online', flush);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
    document.addEventListener(
      'click',
      (event) => {
        const element = marked(event, '[data-forewarm]:not(form)');
        element && record('click', element.dataset.forewarm);
      },
      true,
    );
    document.addEventListener(
      'input',
      (event) => {
        const form = marked(event, 'form[data-forewarm]');
        if (form && !begun.has(form)) {
          begun.add(form);
          record('begin', form.dataset.forewarm);
        }
      },
      true,
    );
    document.addEventListener(
      'submit',
      (event) => {
        const form = marked(event, 'form[data-forewarm]');
        form && record('submit', form.dataset.forewarm);
      },
      true,
    );
    visit();
  };
  // A page that is loaded ahead, in case it is wanted, has not been visited yet.
  document.prerendering ? document.addEventListener('prerenderingchange', start, {once: true}) : start();
})();
