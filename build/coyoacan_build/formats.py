"""The formats beyond CSV and Parquet: what each is for, how it is read, and who writes it.

A new format is one module with a writer, and one entry in `FORMATS`. It is then published, listed
in `datapackage.json` with size and hash, documented in `dataset/README.md`, and its example is run
by a test.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coyoacan_build.bibliography import bibliography
from coyoacan_build.croissant import croissant
from coyoacan_build.csvw_metadata import csvw_metadata
from coyoacan_build.edition import Edition
from coyoacan_build.geography import geography
from coyoacan_build.graphs import graphs
from coyoacan_build.linked_data import linked_data
from coyoacan_build.ro_crate import ro_crate
from coyoacan_build.sqlite_file import sqlite_file


@dataclass(frozen=True)
class Format:
    """One format in which the dataset, or a part of it, is published.

    Attributes:
        title: Its name for people.
        description: What it holds, whom it serves and what it leaves out.
        example: A few lines of Python that read it, run from the root of the checkout.
        write: Returns the content of its files by their path from the root. It must give the same
            bytes for the same edition.
        needs: What to install for the example, or an empty string.
    """

    title: str
    description: str
    example: str
    write: Callable[[Edition], Mapping[str, bytes]]
    needs: str = ""


def _written_before(_: Edition) -> Mapping[str, bytes]:
    """Return nothing: `publishing` writes tables and descriptor, `archive` the archive."""
    return {}


FORMATS: tuple[Format, ...] = (
    Format(
        title="Spreadsheets and scripts: `csv/`",
        description="""\
UTF-8 without a mark, comma, LF, quotes only where needed, a header. A spreadsheet must be told that
every column is text, or it turns `1938-02` into a day; pandas must be told that only a blank is
missing.""",
        example="""\
import pandas
people = pandas.read_csv("dataset/csv/people.csv", keep_default_na=False, na_values=[""])
print(people.set_index("person_id").loc["trotsky-leon", "death_date"])
""",
        write=_written_before,
        needs="pandas",
    ),
    Format(
        title="Columns: `parquet/`",
        description="""\
The same tables with their types: codes are dictionaries, derived days are dates, and each column
has its description in its metadata. pandas, polars, DuckDB, R's `arrow` and Spark read them; in
Python `coyoacan.load` does, with the right dtypes.""",
        example="""\
import duckdb
query = "SELECT scope, count(*) FROM 'dataset/parquet/people.parquet' GROUP BY 1 ORDER BY 2 DESC"
print(duckdb.connect().execute(query).fetchall()[:3])
""",
        write=_written_before,
        needs="duckdb",
    ),
    Format(
        title="Data Package: `datapackage.json`",
        description="""\
A Frictionless Data Package (v2) over the CSV files, with the Table Schemas of `schemas/`: types,
patterns, codes, keys and references. `frictionless validate datapackage.json` checks it all, and
the release archive as well.""",
        example="""\
from frictionless import Package
trials = Package("datapackage.json").get_resource("trials")
print(trials.schema.primary_key, trials.read_rows(size=1)[0]["trial_id"])
""",
        write=_written_before,
        needs="frictionless",
    ),
    Format(
        title="SQL: `coyoacan.sqlite`",
        description="""\
One SQLite database of all tables, with primary and foreign keys; it opens in Datasette, DB Browser
and R, and in DuckDB with its `sqlite` extension. `timeline` and `coverage` are views: the first is
in order, with the names of people and places, the second has the share. `table_columns` is the
dictionary. A pointer that is `unknown` or `none` is NULL, since a foreign key can say no more:
`words_for_missing` has the word. The same rows give the same database; its bytes depend on the
version of SQLite, so it has no hash in `datapackage.json`.""",
        example="""\
import sqlite3

base = sqlite3.connect("dataset/coyoacan.sqlite")
print(base.execute("SELECT name, expected_count FROM coverage WHERE share = 1 LIMIT 3").fetchall())
""",
        write=sqlite_file,
    ),
    Format(
        title="Networks: `graph/`",
        description="""\
The ties between people as GEXF 1.3 (Gephi) and GraphML (igraph, networkx, Cytoscape, yEd).
`documented` holds the ties that the literature takes as shown, `alleged` those that are disputed,
alleged or disproved: they are never drawn together. In GEXF lives and ties have spells, so that
Gephi's timeline works; an unknown end leaves its spell open. Every edge has a direction, and
`is_symmetric` says which mean both. `coyoacan.network()` gives the same as a networkx graph, and
can be asked for kinds of ties and for a time.""",
        example="""\
import networkx

graph = networkx.read_graphml("dataset/graph/documented.graphml")
print(graph.number_of_nodes(), graph.number_of_edges(), graph.nodes["trotsky-leon"]["label"])
""",
        write=graphs,
        needs="networkx",
    ),
    Format(
        title="Maps: `geo/`",
        description="""\
`places.geojson` is every place in the Linked Places format (v1.2) of the World Historical Gazetteer
and Recogito, with its names, their spans and sources, and the place that contains it; its `when` is
the span in which this dataset has something happen there. `whereabouts.geojson` is every stay, with
its time. Both are GeoJSON that QGIS and geopandas open. Coordinates are given only where a source
shows them: the other features have an empty geometry (`null`), and a stay has the point of its
place, never of a larger one. A few places have neither a date nor a source with a year, of which
the gazetteer asks one.""",
        example="""\
import json
import pathlib

places = json.loads(pathlib.Path("dataset/geo/places.geojson").read_text("utf-8"))["features"]
print([place["properties"]["title"] for place in places if place["geometry"]])
""",
        write=geography,
    ),
    Format(
        title="Linked data: `linked-data/`",
        description="""\
One graph in two serialisations, `coyoacan.ttl` (Turtle) and `coyoacan.jsonld` (JSON-LD, its context
inside): people, events, trials, organizations, places, relationships, memberships, claims, sources,
and what ties them (participations, roles in trials, judgments, stays, names, the vocabularies).
Terms are those of schema.org and CIDOC-CRM where they fit - a claim is an attribute assignment
(E13), a birth an E67 - and `term:` where they do not. A row is named by its address:
`urn:coyoacan:people/trotsky-leon`. Exact days are `xsd:date`, other dates EDTF; `unknown` and
`none` are said of the property (`term:unknown schema:deathDate`). A tie or a part in an event
stands as a plain triple only where it is documented; what is disputed or alleged stands as a
statement with its `term:standing`. `shapes.ttl` holds SHACL shapes, made from the same row models.
Locators of citations are text (`term:citations`).""",
        example="""\
from rdflib import Graph

graph = Graph().parse("dataset/linked-data/coyoacan.ttl")
sons = graph.query("SELECT ?n { people:trotsky-leon relationship_kinds:parent-of/schema:name ?n }")
print(sorted(str(name) for (name,) in sons))
""",
        write=linked_data,
        needs="rdflib",
    ),
    Format(
        title="Sources for reference managers: `sources/`",
        description="""\
The table `sources` as BibTeX (`coyoacan.bib`, for LaTeX, JabRef and Zotero) and as CSL-JSON
(`coyoacan.csl.json`, for Zotero, pandoc and citation styles). The key of an entry is the
`source_id` that the rows cite. Names are not taken apart: the table has them whole, whether of a
person, of several or of a body, and so they stand in braces (as `literal` in CSL). Tier and
standpoint are keywords. A kind that BibTeX does not know is `@misc`.""",
        example="""\
import json
import pathlib

sources = json.loads(pathlib.Path("dataset/sources/coyoacan.csl.json").read_text("utf-8"))
print([source["title"] for source in sources if source["id"] == "patenaude-2009"])
""",
        write=bibliography,
    ),
    Format(
        title="CSVW: `csv/csv-metadata.json`",
        description="""\
CSV on the Web: the schema of every CSV file, with keys, references, datatypes and patterns, in the
place where readers of CSVW look for it. `csvwvalidate --lax dataset/csv/csv-metadata.json` checks
the data against it; lax means that a reference may be blank, as the recommendation has it.""",
        example="""\
from csvw import CSVW

tables = CSVW("dataset/csv/csv-metadata.json").tablegroup.tabledict
print(next(tables["trials.csv"].iterdicts())["trial_id"])
""",
        write=csvw_metadata,
        needs="csvw",
    ),
    Format(
        title="Croissant: `croissant.json`",
        description="""\
Croissant 1.1, which machine-learning libraries and dataset search engines read: every CSV file with
its SHA-256, every table with its fields, keys and references. Readers verify the hashes. The reader
mlcroissant gives text as bytes, guesses the type of a text column as pandas does, and gives the
records of a table with references only once from one `Dataset` object: make a new one to read them
again.""",
        example="""\
from mlcroissant import Dataset

trials = Dataset(jsonld="dataset/croissant.json").records("trials")
print(next(iter(trials))["trials/trial_id"].decode())
""",
        write=croissant,
        needs="mlcroissant",
    ),
    Format(
        title="RO-Crate: `ro-crate-metadata.json`",
        description="""\
RO-Crate 1.2: the folder as a research object that repositories take in, with licence, version and a
word on every file. Its root is `dataset/`, since that is what is copied, archived and cited.""",
        example="""\
from rocrate.rocrate import ROCrate

crate = ROCrate("dataset")
print(crate.root_dataset["version"], len(crate.data_entities), crate.get("csv/people.csv")["name"])
""",
        write=ro_crate,
        needs="rocrate",
    ),
    Format(
        title="Release archive: `coyoacan-VERSION.zip`",
        description="""\
All of this in one zip, with the SHA-256 of every file in `SHA256SUMS` (`sha256sum --check` holds
the files against it). `python build release` writes it to `dist/`; the same files give the same
bytes. `frictionless validate` takes it as it is.""",
        example="""\
import pathlib, zipfile
archive = zipfile.ZipFile(max(pathlib.Path("dist").glob("coyoacan-*.zip")))
print(archive.read("SHA256SUMS").decode().splitlines()[0])
""",
        write=_written_before,
    ),
)
"""In the order in which they are written: a later one may look at the files of an earlier one."""
