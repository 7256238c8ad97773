"""The loader of every table; generated from the row models by `make`, do not edit it."""

from typing import Literal

from pandas import DataFrame

TableName = Literal[
    "arguments",
    "citations",
    "claims",
    "closed_set_members",
    "closed_sets",
    "corroboration",
    "coverage",
    "events",
    "gaps",
    "judgments",
    "memberships",
    "names",
    "network_edges",
    "network_nodes",
    "organizations",
    "participations",
    "people",
    "place_names",
    "places",
    "positions",
    "questions",
    "rehabilitations",
    "relationship_kinds",
    "relationships",
    "retired_ids",
    "source_links",
    "sources",
    "statement_records",
    "statements",
    "timeline",
    "trial_roles",
    "trials",
    "vocabularies",
    "whereabouts",
    "works",
]
"""The name of a table."""
When = str | int | None
"""A year, or a date (EDTF)."""

def load_arguments(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `arguments`.

    What is said for a position, or against it, and by which source.
    """

def load_citations(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `citations`.

    Which row rests on which source: the column `sources` of all tables, one citation a row.
    """

def load_claims(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `claims`.

    What one source says of one field of one row; rivals stand side by side.
    """

def load_closed_set_members(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `closed_set_members`.

    Who or what belongs to a closed set, where no role in a trial, event or body says so.
    """

def load_closed_sets(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `closed_sets`.

    Sets known to be finite: the defendants of a trial, the signatories of a declaration.
    `expected_count` is what `sources` count; rival counts stand in `claims`. Members come from
    the roles that the record gives (`role`), or are listed in `closed_set_members`, never both.
    """

def load_corroboration(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `corroboration`.

    How many cells of each key field have claims of one, or of two or more independent sources.
    Only a claim that agrees with the cell counts. Two sources are independent if neither
    derives from the other or from what the other derives from (`source_links`); Wikipedias
    never are. The death of a person and the same end in a judgment are one fact, as are the day
    of a verdict and that of a judgment: a claim of the one counts for the other.
    """

def load_coverage(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `coverage`.

    How many members of each closed set are here, and which are known to be missing.
    """

def load_events(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `events`.

    What happened, when and where; who took part is in `participations`.
    """

def load_gaps(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `gaps`.

    What is known to be missing: a member whom a source names only in part, an open question.
    """

def load_judgments(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `judgments`.

    What a court decided of one defendant in one instance, and what became of them.
    """

def load_memberships(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `memberships`.

    Who belonged to which organization, in which role or office, and from when to when.
    """

def load_names(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `names`.

    Every name that a person bore: usual, birth, party, pen, cover and code names, passports.
    """

def load_network_edges(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `network_edges`.

    The ties of `relationships` with what `relationship_kinds` says of their kind.
    """

def load_network_nodes(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `network_nodes`.

    The people who are tied to somebody in `relationships`, as the nodes of a network.
    """

def load_organizations(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `organizations`.

    Parties, services, courts and committees; also those that only an indictment knows.
    """

def load_participations(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `participations`.

    Who had which part in an event.
    """

def load_people(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `people`.

    Everybody who has a part in the story, each once, with the reason why they are in it.
    """

def load_place_names(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `place_names`.

    Names that a place bore at other times, with the span of each.
    """

def load_places(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `places`.

    Places by their English name of today; older names are in `place_names`.
    """

def load_positions(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `positions`.

    Who answers a question how, since when; `certainty` is that they do, not that it is so.
    """

def load_questions(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `questions`.

    What the literature argues about; the answers are in `positions`, and none is ours.
    """

def load_rehabilitations(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `rehabilitations`.

    Acts that annulled a verdict or gave back a party membership, and refusals to do so.
    """

def load_relationship_kinds(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `relationship_kinds`.

    The kinds of ties: each typed in one direction only, and read the other way by `inverse`.
    """

def load_relationships(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `relationships`.

    Ties between two people, read as a sentence: `person_id` `kind` `other_person_id`.
    """

def load_retired_ids(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `retired_ids`.

    Addresses that a release once had and that no row bears any more; they are never reused.
    """

def load_source_links(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `source_links`.

    Which source derives from which: two texts that copy one another are one witness.
    """

def load_sources(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `sources`.

    The works whose text was read for this dataset.
    """

def load_statement_records(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `statement_records`.

    Which rows answer which sentence of the seed document.
    """

def load_statements(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `statements`.

    The sentences of the seed document, each judged; none is quoted. The project began with a
    web page on the killing of Trotsky whose sentences had been scrambled. A row says where a
    sentence stands in it, what it says in our words, and whether that is right.
    """

def load_timeline(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `timeline`.

    Everything that has a date, in one table: lives, events, offices, stays, judgments.
    """

def load_trial_roles(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `trial_roles`.

    Who stood before a court, sat on it, spoke or testified there.
    """

def load_trials(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `trials`.

    Proceedings against people of this story, show trials and counter-trials alike.
    """

def load_vocabularies(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `vocabularies`.

    The codes that columns may hold, each with its label and definition.
    """

def load_whereabouts(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `whereabouts`.

    Where somebody was, why, and from when to when: homes, exiles, prisons, hiding places.
    """

def load_works(*, at: When = None, as_known: When = None) -> DataFrame:
    """Return the table `works`.

    Books, letters, declarations and journals that play a part in the story.
    """
