"""What became of people of whom the walk over scopes found nothing: one construction of the language in each file."""

from __future__ import annotations

from darcli.report.fates.brackets import settle_brackets
from darcli.report.fates.convictions import settle_convictions
from darcli.report.fates.courts import settle_courts
from darcli.report.fates.custody import settle_custody
from darcli.report.fates.flights import settle_flights
from darcli.report.fates.frames import settle_frames, settle_titled
from darcli.report.fates.identities import settle_identities
from darcli.report.fates.lasting import settle_lasting
from darcli.report.fates.lists import settle_cards, settle_lists
from darcli.report.fates.mourning import settle_mourning
from darcli.report.fates.objects import settle_objects
from darcli.report.fates.rescues import settle_rescues
from darcli.report.fates.returns import settle_returns
from darcli.report.fates.subjects import settle_subjects
from darcli.report.fates.victims import settle_victims
from darcli.report.fates.view import View
from darcli.report.mentions import Mention
from darcli.report.reading import Reading
from darcli.report.scope_state import Outcome
from darcli.report.triggers import Trigger

_CONSTRUCTIONS = (
    settle_lasting,
    settle_custody,
    settle_objects,
    settle_mourning,
    settle_victims,
    settle_courts,
    settle_subjects,
    settle_identities,
    settle_rescues,
    settle_flights,
    settle_frames,
    settle_convictions,
)


def settle_fates(reading: Reading, mentions: list[Mention], triggers: list[Trigger], outcome: Outcome) -> Outcome:
    """Give those of ``mentions`` that have no status in ``outcome`` the one that the words around them tell; give ``outcome``."""
    view = View(reading, mentions, triggers, outcome)
    for run in view.runs():
        any(construction(view, run) for construction in _CONSTRUCTIONS)
    settle_lists(view)
    settle_cards(view)
    settle_returns(view)
    settle_titled(view)
    settle_brackets(view)
    return outcome
