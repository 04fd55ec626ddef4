"""Every table that a command writes as CSV, read by other programs as they read it by themselves, and Word files as ZIP and XML.

    python readers.py TIANCHU

Each table is asked for as CSV and as JSON, where every cell has its type, and held against it: rows, names of columns,
types, and the sum of each column of numbers. The archive of all results is opened, too. A reader that is not installed is named and left out.
"""

import csv
import importlib
import io
import json
import math
import re
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as xml
import zipfile
from collections import Counter
from datetime import date
from importlib.metadata import version
from pathlib import Path

PROBLEM = str(Path(__file__).parent.parent / "ref" / "dispatch-north.json")
PLACE = ["--grid", "north", "--year", "2030"]
EDITS = ["--set", "farmland.acceptance_share=0.6", "--draw", "2"]

# Every command that writes CSV, in all its kinds.
TABLES = [
    ["run", "baseline"],
    ["run", "farmland-lost", "--bom", "--region", "44", "--region", "north"],
    ["run", "baseline", "--region", "11", "--region", "south", "--region", "44", *EDITS],
    ["run", "baseline", "--region", "44", "--series", "farmland.area_mu"],
    ["run", "baseline", "--region", "CN", "--region", "11", "--names", "--lang", "zh", "--bom"],
    ["events", "baseline"],
    ["events", "farmland-lost", "--lang", "zh", "--bom"],
    ["events", "baseline", "--region", "CN"],
    ["ledger", "baseline", "--region", "CN"],
    ["ledger", "baseline", "--region", "44", "--lang", "zh"],
    ["ledger", "baseline", "--region", "north", "--storage"],
    ["targets", "baseline"],
    ["targets", "known-in-2024", "--lang", "zh", "--bom"],
    ["readings", "baseline"],
    ["compare", "baseline", "slow-pipeline", "known-in-2024"],
    ["ppp", "baseline"],
    ["ppp", "baseline", "--opening"],
    ["ppp", "baseline", "--inputs"],
    ["ppp", "baseline", "--events"],
    ["check", "baseline"],
    ["calibration", "baseline"],
    ["backtest"],
    ["dispatch", "baseline", *PLACE],
    ["dispatch", "--problem", PROBLEM],
    ["system", "baseline", *PLACE],
    ["system", "baseline", *PLACE, "--need"],
    ["system", "baseline", *PLACE, "--days"],
    ["system", "baseline", "--fit"],
    ["params"],
    ["params", "--lang", "zh", "--bom"],
    ["sources"],
    ["sources", "--observations"],
    ["rules"],
    ["scenarios"],
    ["scenarios", "q01"],
]

# What the readers must make of all results, whatever JSON says.
RESULTS = {
    "scenario": "text",
    "series": "text",
    "region": "text",
    "time": "text",
    "unit": "text",
    "value": "number",
    "basis": "text",
    "date": "date",
}


class Pandas:
    def read(self, path):
        import pandas

        with warnings.catch_warnings():
            # Columns of mixed types are a warning only.
            warnings.simplefilter("error")
            frame = pandas.read_csv(path)
        kinds = {"int64": "whole", "float64": "number", "bool": "truth", "str": "text", "object": "mixed"}
        columns = {name: kinds.get(str(kind), str(kind)) for name, kind in frame.dtypes.items()}
        numbers = [name for name, kind in columns.items() if kind in ("whole", "number")]
        return len(frame), columns, {name: frame[name].sum() for name in numbers}


class Polars:
    def read(self, path):
        import polars

        frame = polars.read_csv(path)
        kinds = {"Int64": "whole", "Float64": "number", "Boolean": "truth", "String": "text", "Date": "date"}
        columns = {name: kinds.get(str(kind), str(kind)) for name, kind in frame.schema.items()}
        numbers = [name for name, kind in columns.items() if kind in ("whole", "number")]
        return frame.height, columns, {name: frame[name].sum() for name in numbers}


class Duckdb:
    def read(self, path):
        import duckdb

        table = duckdb.sql(f"select * from '{path}'")
        kinds = {"BIGINT": "whole", "DOUBLE": "number", "BOOLEAN": "truth", "VARCHAR": "text", "DATE": "date"}
        columns = {name: kinds.get(str(kind), str(kind)) for name, kind in zip(table.columns, table.types)}
        numbers = [name for name, kind in columns.items() if kind in ("whole", "number")]
        sums = ", ".join(f'sum("{name}")' for name in numbers)
        count, *sums = duckdb.sql(f"select count(*){', ' if sums else ''}{sums} from '{path}'").fetchall()[0]
        return count, columns, {name: total or 0 for name, total in zip(numbers, sums)}


class Frictionless:
    def read(self, path):
        from frictionless import Resource, system

        system.trusted = True
        resource = Resource(path=str(path))
        count, sums = 0, Counter()
        with resource:
            fields = {field.name: field.type for field in resource.schema.fields}
            for row in resource.row_stream:
                if not row.valid:
                    raise ValueError(f"row {row.row_number}: {row.errors[0].message}")
                count += 1
                for name, kind in fields.items():
                    if kind in ("integer", "number", "year") and row[name] is not None:
                        sums[name] += float(row[name])
        kinds = {"integer": "whole", "year": "whole", "number": "number", "boolean": "truth", "string": "text"}
        columns = {name: kinds.get(kind, kind) for name, kind in fields.items()}
        return count, columns, sums


READERS = {"pandas": Pandas(), "polars": Polars(), "duckdb": Duckdb(), "frictionless": Frictionless()}


def ask(program, args):
    done = subprocess.run([program, *args], capture_output=True, check=False)
    if done.returncode != 0:
        # A reality check that does not hold is a result, too.
        raise SystemExit(f"tianchu {' '.join(args)} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def is_day(cell):
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", cell) is not None and date.fromisoformat(cell) is not None
    except ValueError:
        return False


def allowed(cells):
    """What a reader may make of a column; JSON has numbers as numbers, and texts as they are in CSV."""
    cells = [cell for cell in cells if cell is not None and cell != ""]
    if not cells:
        return None
    if all(isinstance(cell, (int, float)) for cell in cells):
        return {"whole", "number"}
    texts = [str(cell) for cell in cells]
    if all(is_day(text) for text in texts):
        return {"date", "text"}
    if all(text.isdigit() for text in texts):
        # Codes and years: text in JSON, where the command knows better.
        return {"whole", "text"}
    if set(texts) <= {"yes", "no", "true", "false"}:
        return {"truth", "text"}
    return {"text"}


def faults(table, reader, path, rows):
    try:
        count, columns, sums = reader.read(path)
    except Exception as error:  # Whatever a reader says is the finding.
        return [" ".join(str(error).split())[:300]]
    found = []
    if count != len(rows):
        found.append(f"{count} rows, JSON has {len(rows)}")
    if list(columns) != list(rows[0]):
        return found + [f"columns {list(columns)}, JSON has {list(rows[0])}"]
    for name, kind in columns.items():
        cells = [row[name] for row in rows]
        may_be = allowed(cells)
        if may_be is not None and kind not in may_be:
            found.append(f"{name} is {kind}, not {' or '.join(sorted(may_be))}")
        if may_be == {"whole", "number"} and name in sums:
            numbers = [cell for cell in cells if cell is not None]
            exact = math.fsum(numbers)
            scale = math.fsum(abs(cell) for cell in numbers)
            if abs(float(sums[name]) - exact) > 1e-9 * scale:
                found.append(f"{name} adds up to {sums[name]}, in JSON to {exact}")
    if table == ["run", "baseline"]:
        for name, kind in columns.items():
            if kind != RESULTS.get(name) and (kind, RESULTS.get(name)) != ("text", "date"):
                found.append(f"{name} is {kind}, not {RESULTS.get(name)}")
    return found


def commands_left_out(program):
    """Commands that write CSV, which alone may begin with a mark, and stand in no line of TABLES."""
    help = ask(program, ["--help", "--lang", "en"]).decode()
    listed = help.split("Commands:\n")[1].split("\n\n")[0]
    names = re.findall(r"^  (\w+) ", listed, re.MULTILINE)
    known = {table[0] for table in TABLES}
    writes = lambda name: "--bom" in ask(program, [name, "--help"]).decode()
    return [name for name in names if name not in known and writes(name)]


def archive_faults(program, folder):
    """An archive as Python opens it, and each file in it held against what its metadata say."""
    path = Path(folder) / "all.zip"
    ask(program, ["run", "baseline", *EDITS, "--lang", "zh", "--out", str(path)])
    found = []
    with zipfile.ZipFile(path) as archive:
        if (broken := archive.testzip()) is not None:
            found.append(f"{broken} is broken")
        meta = json.loads(archive.read("metadata.json"))
        told = {file["name"]: (file["bytes"], file["crc32"]) for file in meta["archive"]["files"]}
        held = {info.filename: (info.file_size, f"{info.CRC:08x}") for info in archive.infolist()}
        held.pop("metadata.json")
        if told != held:
            found.append(f"metadata tell {told}, the archive holds {held}")
        for name in held:
            text = archive.read(name).decode("utf-8")
            if not text.startswith("\ufeff"):
                found.append(f"{name} begins without a mark, so that Excel shows no Chinese")
            if name.endswith(".csv"):
                rows = list(csv.reader(io.StringIO(text)))
                if len(rows) < 2 or any(len(row) != len(rows[0]) for row in rows):
                    found.append(f"{name} has rows of several lengths, or none")
    return found


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def faults_of_brief(program, args, path):
    """What is wrong with a brief as a Word file: its parts, what they refer to, its pictures, its tables."""
    ask(program, ["brief", *args, "--out", str(path)])
    found = []
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            found.append(f"{archive.testzip()} is damaged")
        names = archive.namelist()
        parts = {name: xml.fromstring(archive.read(name)) for name in names if not name.endswith(".png")}
        typed = [part.get("PartName", "").lstrip("/") for part in parts["[Content_Types].xml"]]
        found += [f"{name} has a type and is not there" for name in typed if name and name not in names]
        for related in parts["word/_rels/document.xml.rels"].iter(f"{RELATED}Relationship"):
            if related.get("TargetMode") != "External" and f"word/{related.get('Target')}" not in names:
                found.append(f"{related.get('Target')} is referred to and not there")
        body = parts["word/document.xml"]
        known = {style.get(f"{WORD}styleId") for style in parts["word/styles.xml"].iter(f"{WORD}style")}
        used = {style.get(f"{WORD}val") for style in body.iter(f"{WORD}pStyle")}
        found += [f"style {style} is not defined" for style in used - known]
        for cell in body.iter(f"{WORD}tc"):
            # Word refuses a cell that does not end in a paragraph.
            if cell[-1].tag != f"{WORD}p":
                found.append("a cell ends in no paragraph")
        pictures = [name for name in names if name.endswith(".png")]
        if not 2 <= len(pictures) <= 3 or not all(archive.read(name).startswith(b"\x89PNG") for name in pictures):
            found.append(f"pictures {pictures}")
        words = "".join(text.text or "" for text in body.iter(f"{WORD}t"))
        if len(words) < 500:
            found.append(f"holds {len(words)} letters")
    return found


BRIEFS = [
    ["baseline", "strict-acceptance"],
    ["baseline", "strict-acceptance", "--region", "44", "--lang", "zh"],
    ["baseline", "--region", "31", "--lang", "en", "--address", "https://example.org/tianchu/"],
]


def main():
    program = sys.argv[1]
    readers = {}
    for name, reader in READERS.items():
        try:
            importlib.import_module(name)
            readers[name] = reader
            print(f"{name} {version(name)}")
        except ImportError as error:
            print(f"{name}: SKIPPED, {error}")
    print("R's readr and spreadsheets: SKIPPED, this environment has Python packages only")
    print(f"Python {sys.version.split()[0]}; {program}: {ask(program, ['--version']).decode().splitlines()[0]}")

    bad = [f"tianchu {name}: no table of it is tried" for name in commands_left_out(program)]
    with tempfile.TemporaryDirectory() as folder:
        bad += [f"tianchu run --format zip: {it}" for it in archive_faults(program, folder)]
        for table in TABLES:
            path = Path(folder) / "table.csv"
            ask(program, [*table, "--format", "csv", "--out", str(path)])
            plain = [part for part in table if part != "--bom"]
            told = json.loads(ask(program, [*plain, "--format", "json"]))
            for name, reader in readers.items():
                bad += [f"tianchu {' '.join(table)}: {name}: {it}" for it in faults(table, reader, path, told["rows"])]
            if "net_load_mw" in told["rows"][0]:
                hours = sum(row["net_load_mw"] is not None for row in told["rows"])
                if hours != 8760:
                    bad.append(f"tianchu {' '.join(table)}: net load stands in {hours} rows")
        for brief in BRIEFS:
            path = Path(folder) / "brief.docx"
            bad += [f"tianchu brief {' '.join(brief)}: {it}" for it in faults_of_brief(program, brief, path)]
    print(f"{len(TABLES)} tables, {len(BRIEFS)} Word files, {len(readers)} readers, {len(bad)} faults")
    for fault in bad:
        print(f"FAULT {fault}")
    return 1 if bad or not readers else 0


if __name__ == "__main__":
    sys.exit(main())
