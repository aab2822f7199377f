"""Tries the readiness page in Chromium, over its debugging pipe: `browser.py CHROMIUM PAGE`.

Accessibility by axe-core at every width and in both schemes, filters and sorting by keyboard alone, no request that
leaves the page, narrow screens, paper, and the page without JavaScript. Prints what holds; stops at what does not.
"""

import base64
import fcntl
import importlib.util
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import pypdf

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class Browser:
    """Chromium, spoken to in JSON with a zero byte after each message."""

    def __init__(self, program, folder):
        # Chromium reads from descriptor 3 and writes to 4: ours must not be those.
        high = lambda fd: fcntl.fcntl(fd, fcntl.F_DUPFD, 20)
        (r1, w1), (r2, w2) = os.pipe(), os.pipe()
        theirs = (high(r1), high(w2))
        self.out, self.inn = os.fdopen(high(w1), "wb"), os.fdopen(high(r2), "rb")
        for fd in (r1, w1, r2, w2):
            os.close(fd)

        def place():
            os.dup2(theirs[0], 3)
            os.dup2(theirs[1], 4)

        flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", f"--user-data-dir={folder}"]
        self.process = subprocess.Popen(
            [program, *flags, "about:blank"], preexec_fn=place, pass_fds=(3, 4),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for fd in theirs:
            os.close(fd)
        self.number, self.events, self.session, self.buffer = 0, [], None, b""
        target = self("Target.createTarget", url="about:blank")["targetId"]
        self.session = self("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "DOM"):
            self(f"{domain}.enable")

    def __call__(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        self.out.write(json.dumps(message).encode() + b"\0")
        self.out.flush()
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]
            self.events.append(answer)

    def read(self):
        while b"\0" not in self.buffer:
            chunk = self.inn.read1(1 << 16)
            assert chunk, "the browser went away"
            self.buffer += chunk
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def wait(self, event):
        while not any(e.get("method") == event for e in self.events):
            self.events.append(self.read())

    def open(self, url):
        self.events.clear()
        self("Page.navigate", url=url)
        self.wait("Page.loadEventFired")

    def js(self, expression):
        answer = self("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, f"{expression[:80]}: {answer['exceptionDetails']}"
        return answer["result"].get("value")

    def key(self, name, code=None, text=None):
        codes = {"Tab": 9, "Enter": 13, "ArrowDown": 40}
        common = {"key": name, "code": code or name, "windowsVirtualKeyCode": codes[name]}
        self("Input.dispatchKeyEvent", type="keyDown", **common, **({"text": text} if text else {}))
        self("Input.dispatchKeyEvent", type="keyUp", **common)

    def tab_to(self, test):
        for _ in range(400):
            self.key("Tab")
            if self.js(f"(e => Boolean({test}))(document.activeElement)"):
                return
        raise AssertionError(f"Tab never reaches {test}")

    def look(self, width, scheme="light"):
        self("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def close(self):
        self.process.kill()
        self.process.wait()


def axe():
    package = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    return (pathlib.Path(package) / "axe.min.js").read_text()


def accessible(browser, url, script):
    for scheme in ("light", "dark"):
        for width in (320, 768, 1280):
            browser.look(width, scheme)
            browser.open(url)
            browser.js("document.querySelectorAll('details').forEach(d => { d.open = true; })")
            browser.js(script + "; 0")
            found = browser.js(
                f"axe.run({{runOnly: {json.dumps(WCAG)}}}).then(r => r.violations.map(v => "
                "[v.id, v.nodes.length, v.nodes[0].html.slice(0, 200), v.nodes[0].failureSummary]))"
            )
            assert found == [], f"{scheme}, {width}: {json.dumps(found, indent=1)}"
            wide = browser.js("document.documentElement.scrollWidth")
            assert wide <= width, f"at {width} the page is {wide} wide"
    print("axe finds nothing; no page is wider than its window")


def quiet(browser, url):
    browser.look(1280)
    browser.open(url)
    asked = {e["params"]["request"]["url"] for e in browser.events if e.get("method") == "Network.requestWillBeSent"}
    assert asked == {url}, asked
    told = [e for e in browser.events if e.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded")]
    assert told == [], told
    print("no request leaves the page")


def by_keyboard(browser, url):
    browser.look(1280)
    browser.open(url)
    browser.key("Tab")
    assert browser.js("document.activeElement.className").startswith("govuk-skip-link"), "the skip link comes first"
    browser.key("Enter", text="\r")
    assert browser.js("document.activeElement.id") == "main", "the skip link leads to the main content"
    browser.tab_to("e.id === 'filter-severity'")
    browser.key("ArrowDown")
    chosen = browser.js("document.getElementById('filter-severity').value")
    rows = "[...document.querySelectorAll('#finding-table tbody tr')]"
    shown = browser.js(f"{rows}.filter(r => !r.hidden).map(r => r.dataset.severity)")
    every = browser.js(f"{rows}.map(r => r.dataset.severity)")
    assert chosen and shown == [s for s in every if s == chosen], (chosen, shown)
    assert len(shown) < len(every), "the page tried has findings of several severities"
    said = browser.js("document.querySelector('#filters [role=status]').textContent")
    assert said == f"Showing {len(shown)} of {len(every)}", said
    head = "document.querySelectorAll('#finding-table thead th')[1]"
    browser.tab_to("e.className === 'sorter' && e.closest('table').id === 'finding-table' && e.parentNode.cellIndex === 1")
    codes = f"{rows}.map(r => r.cells[1].firstChild.textContent)"
    for order, down in (("ascending", False), ("descending", True)):
        browser.key("Enter", text="\r")
        assert browser.js(f"{head}.getAttribute('aria-sort')") == order
        now = browser.js(codes)
        assert now == sorted(now, reverse=down) and len(set(now)) > 1, (order, now)
    print("filters and sorting work by keyboard alone")


def on_paper(browser, url):
    browser.look(1280)
    browser.open(url)
    pdf = base64.b64decode(browser("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    for words in ("Readiness by stage", "Who is on the lists", "Improvement actions", "Requests by stage"):
        assert words in text, f"{words} is not on paper"
    print("it prints, with what is folded away on the screen")


def without_script(browser, url):
    browser("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(url)
    root = browser("DOM.getDocument", depth=0)["root"]["nodeId"]
    count = lambda css: len(browser("DOM.querySelectorAll", nodeId=root, selector=css)["nodeIds"])
    assert count("#finding-table tbody tr") > 1 and count("#request-table tbody tr") > 1
    assert count(".sorter") == 0 and count("#filters[hidden]") == 1, "nothing is offered that would not work"
    print("all is there without JavaScript")


def main():
    program, page = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(program, folder)
        try:
            url = page.as_uri()
            quiet(browser, url)
            accessible(browser, url, axe())
            by_keyboard(browser, url)
            on_paper(browser, url)
            without_script(browser, url)
        finally:
            browser.close()


main()
