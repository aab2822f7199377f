// Filters and sorting. The page says everything without them.
(function () {
  "use strict";

  // Sorting: the words of a heading become a button.
  document.querySelectorAll("table[data-sorts]").forEach(function (table) {
    var body = table.tBodies[0];
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (heading, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sorter";
      button.textContent = heading.textContent;
      heading.textContent = "";
      heading.appendChild(button);
      heading.setAttribute("aria-sort", "none");
      button.addEventListener("click", function () {
        var down = heading.getAttribute("aria-sort") === "ascending";
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) {
          other.setAttribute("aria-sort", "none");
        });
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        sort(body, column, down);
      });
    });
  });

  function key(row, column) {
    var cell = row.cells[column];
    return cell.hasAttribute("data-key") ? cell.getAttribute("data-key") : cell.textContent.trim();
  }

  // Rows without a value stay at the end, whichever way the others go; equal rows keep their order.
  function sort(body, column, down) {
    var rows = Array.prototype.slice.call(body.rows);
    var sorted = rows.map(function (row, place) {
      return { row: row, place: place, key: key(row, column) };
    });
    sorted.sort(function (a, b) {
      if (!a.key !== !b.key) {
        return a.key ? -1 : 1;
      }
      var order = a.key.localeCompare(b.key, "en-GB", { numeric: true });
      return (down ? -order : order) || a.place - b.place;
    });
    sorted.forEach(function (item) {
      body.appendChild(item.row);
    });
  }

  // Filters: one for each thing by which findings differ.
  var filters = document.getElementById("filters");
  var findings = document.getElementById("finding-table");
  if (filters && findings) {
    var rows = Array.prototype.slice.call(findings.tBodies[0].rows);
    var fields = document.createElement("div");
    fields.className = "filter-fields";
    var selects = [
      select("severity", "Severity", fields),
      select("about", "About", fields),
      select("owner", "Owner", fields)
    ];
    var status = document.createElement("p");
    status.className = "govuk-body";
    status.setAttribute("role", "status");
    filters.appendChild(fields);
    filters.appendChild(status);
    filters.hidden = false;
    show();
  }

  function select(name, title, fields) {
    var box = document.createElement("div");
    var label = document.createElement("label");
    label.className = "govuk-label";
    label.htmlFor = "filter-" + name;
    label.textContent = title;
    var choice = document.createElement("select");
    choice.className = "govuk-select";
    choice.id = "filter-" + name;
    choice.dataset.name = name;
    var seen = {};
    rows.forEach(function (row) {
      seen[row.dataset[name]] = true;
    });
    ["All"].concat(Object.keys(seen).sort()).forEach(function (text, place) {
      var option = document.createElement("option");
      option.textContent = text;
      option.value = place === 0 ? "" : text;
      choice.appendChild(option);
    });
    choice.addEventListener("change", show);
    box.appendChild(label);
    box.appendChild(choice);
    fields.appendChild(box);
    return choice;
  }

  function show() {
    var shown = 0;
    rows.forEach(function (row) {
      var fits = selects.every(function (choice) {
        return !choice.value || row.dataset[choice.dataset.name] === choice.value;
      });
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    status.textContent = "Showing " + shown + " of " + rows.length;
  }

  // On paper nothing can be unfolded, so all of it is.
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    folded.forEach(function (details) {
      details.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (details) {
      details.open = false;
    });
  });
})();
