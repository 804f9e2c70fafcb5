/* Draws charts with Chart.js, in the colours of the present theme (charts.css); what is under way is hatched or dashed. */
(() => {
  const drawn = new Map();
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const hatched = (shade) => {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 6;
    const pen = tile.getContext('2d');
    pen.strokeStyle = shade;
    pen.lineWidth = 2;
    [[-1, 1, 1, -1], [0, 6, 6, 0], [5, 7, 7, 5]].forEach(([x1, y1, x2, y2]) => {
      pen.beginPath();
      pen.moveTo(x1, y1);
      pen.lineTo(x2, y2);
      pen.stroke();
    });
    return pen.createPattern(tile, 'repeat');
  };

  const bar = (shade, underWay) => ({
    backgroundColor: (context) => (underWay[context.dataIndex] ? hatched(shade) : shade),
    borderColor: (context) => (underWay[context.dataIndex] ? shade : color('--lumo-base-color')),
    borderWidth: 1,
    maxBarThickness: 48,
  });

  const line = (shade, series, underWay) => ({
    backgroundColor: shade,
    borderColor: shade,
    borderWidth: series.reference ? 1.5 : 2,
    borderDash: series.reference ? [6, 4] : undefined,
    pointRadius: series.reference ? 0 : series.values.length > 40 ? 1 : 2.5,
    pointHoverRadius: 5,
    segment: { borderDash: (context) => (underWay[context.p1DataIndex] ? [3, 3] : undefined) },
    spanGaps: false,
  });

  const dataset = (data) => (series) => {
    const shade = color(series.color);
    const look = data.kind === 'lines' ? line(shade, series, data.underWay) : bar(shade, data.underWay);
    return { label: series.name, data: series.values, texts: series.texts, ...look };
  };

  const duration = (millis) => (millis < 1000 ? millis + ' ms' : millis / 1000 + ' s');

  /* Few signs: the exact values are in the tooltip and in the table. */
  const tick = (data) => {
    const format = new Intl.NumberFormat(data.language, data.unit === 'dollars'
        ? { style: 'currency', currency: 'USD', notation: 'compact', maximumSignificantDigits: 3 }
        : { notation: 'compact', maximumSignificantDigits: 3 });
    return data.unit === 'millis' ? duration : (value) => format.format(value);
  };

  const tooltip = (data) => ({
    backgroundColor: color('--chart-tooltip'),
    titleColor: color('--chart-tooltip-text'),
    bodyColor: color('--chart-tooltip-text'),
    footerColor: color('--chart-tooltip-text'),
    boxPadding: 4,
    usePointStyle: true,
    filter: (item) => item.raw !== null && (item.raw !== 0 || data.series.length === 1),
    itemSort: (one, other) => other.raw - one.raw,
    callbacks: {
      label: (item) => ' ' + item.dataset.label + '  ' + item.dataset.texts[item.dataIndex],
      footer: (items) => (data.kind === 'stacked_bars' && items.length > 1 ? data.sums[items[0].dataIndex] : ''),
    },
  });

  const options = (host, data, fresh) => {
    const stacked = data.kind === 'stacked_bars';
    const text = { color: color('--lumo-secondary-text-color'), font: { family: getComputedStyle(host).fontFamily, size: 11 } };
    return {
      animation: fresh && !still.matches ? { duration: 250 } : false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      onClick: (event, items, chart) => lead(host, data, event, chart),
      onHover: (event, items, chart) => (host.style.cursor = leading(data, event, chart) ? 'pointer' : ''),
      scales: {
        x: { stacked, grid: { display: false }, border: { color: color('--console-line') },
            ticks: { ...text, autoSkipPadding: 16, maxRotation: 0 } },
        y: { stacked, beginAtZero: true, border: { display: false }, grid: { color: color('--console-line') },
            ticks: { ...text, callback: tick(data), maxTicksLimit: 6, precision: data.unit === 'count' ? 0 : undefined } },
      },
      plugins: { legend: { display: false }, tooltip: tooltip(data) },
    };
  };

  const leading = (data, event, chart) => {
    const mode = data.kind === 'lines' ? { axis: 'xy', intersect: false } : { intersect: true };
    const [hit] = chart.getElementsAtEventForMode(event, 'nearest', mode, false);
    return hit && data.leads[hit.datasetIndex] ? hit : null;
  };

  const lead = (host, data, event, chart) => {
    const hit = leading(data, event, chart);
    if (hit) {
      host.dispatchEvent(new CustomEvent('chart-value', { detail: { series: hit.datasetIndex, label: hit.index } }));
    }
  };

  const draw = (host, data) => {
    const before = drawn.get(host);
    if (before) {
      before.chart.destroy();
    }
    const chart = new window.Chart(host.querySelector('canvas'), {
      type: data.kind === 'lines' ? 'line' : 'bar',
      data: { labels: data.labels, datasets: data.series.map(dataset(data)) },
      options: options(host, data, !before),
    });
    drawn.set(host, { chart, data });
  };

  /* Forgets charts that have left the page. */
  const sweep = () => drawn.forEach(({ chart }, host) => {
    if (!host.isConnected) {
      chart.destroy();
      drawn.delete(host);
    }
  });

  /* A canvas keeps the colours with which it was drawn. */
  new MutationObserver(() => {
    sweep();
    drawn.forEach(({ data }, host) => draw(host, data));
  }).observe(document.documentElement, { attributeFilter: ['theme'] });

  window.chancery.chart = (host, data) => {
    sweep();
    draw(host, data);
  };
})();
