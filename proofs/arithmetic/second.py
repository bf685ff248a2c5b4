#!/usr/bin/env python3
"""Quorum, proxies, votes and result of a session: a second reading of the rules.

Written from the rules alone (domain.md, section 5), in another language and with
nothing in common with the first: no code, no table, no example. It reads one session
per line on its standard input, as JSON, and writes one line of figures for each.

A session:
  {"session": 1, "secondCall": {"sameAgenda": true, "statedNoQuorum": true} or null,
   "rules": {"quorum": "CRPA" or "CGCT", "recusalLowersBase": bool,
             "majority": "VOTES_CAST", "PRESENT_OR_REPRESENTED" or "TWO_THIRDS_OF_VOTES_CAST",
             "castingVote": bool, "proxiesPerHolder": n},
   "presiding": ["who chairs", "who stands in", ...],
   "seats": [{"member": "m1" or null, "college": "c1", "alternate": "a1" or null, "qualified": bool}],
   "presence": [{"person": "m1" or "a1", "from": minute, "to": minute or null}],
   "proxies": [{"giver": "m1", "holder": "m2", "at": minute, "revokedAt": minute or null}],
   "recusals": [{"member": "m1", "item": "i1"}],
   "openedAt": minute,
   "written": {"share": [n, d]} or null,
   "items": [{"item": "i1", "voteOpenedAt": minute, "ballot": "OPEN" or "SECRET",
              "choices": {"m1": "FOR", ...}}]}

Minutes are whole numbers; presence counts from `from` (included) to `to` (excluded).
A choice stands under the member whose vote it is: the giver's, for a proxy.
Written: nobody sits, members answer; such a share of them is to take part (DEL-15).
"""

import json
import sys

CHOICES = ("FOR", "AGAINST", "ABSTAIN", "BLANK", "NULL")


def present_at(session, minute):
    """The persons who attend at a minute, in the room or live (DEL-14: both count)."""
    return {
        stay["person"]
        for stay in session["presence"]
        if stay["from"] <= minute and (stay["to"] is None or minute < stay["to"])
    }


def attendance_of(seat, persons):
    """How a filled seat attends: SELF, ALTERNATE or ABSENT.

    One seat has one vote, whoever comes. A qualified person cannot be replaced (DEL-01).
    """
    if seat["member"] in persons:
        return "SELF"
    if seat["alternate"] is not None and seat["alternate"] in persons and not seat["qualified"]:
        return "ALTERNATE"
    return "ABSENT"


def why_fallen(giver, holder, attendance, recused):
    """Why a proxy that is held does not vote on this item, or None when it does (5.3: X_i)."""
    if attendance[giver] != "ABSENT":
        return "GIVER_ATTENDING"
    if giver in recused:
        return "GIVER_RECUSED"
    if attendance[holder] == "ABSENT":
        return "HOLDER_ABSENT"
    if holder in recused:
        return "HOLDER_RECUSED"
    return None


def judge_proxies(session, minute, seats, attendance, recused):
    """The proxies that vote, [giver, holder], and those that do not, [giver, holder, why].

    DEL-06: a member holds at most so many, for the session, in the order in which they were
    given: one held above that number is void even while an earlier one does not vote.
    What is revoked is held no more, and makes room. A member gives one.
    """
    held = {}
    givers = set()
    valid, void = [], []
    for proxy in sorted(session["proxies"], key=lambda one: one["at"]):
        giver, holder = proxy["giver"], proxy["holder"]
        if proxy["at"] > minute:
            continue
        if proxy["revokedAt"] is not None and proxy["revokedAt"] <= minute:
            continue
        if giver not in seats or holder not in seats or giver == holder:
            reason = "NOT_MEMBERS"
        elif giver in givers:
            reason = "GIVER_HAS_ANOTHER"
        elif held.get(holder, 0) >= session["rules"]["proxiesPerHolder"]:
            reason = "HOLDER_HAS_ANOTHER"
        else:
            held[holder] = held.get(holder, 0) + 1
            givers.add(giver)
            reason = why_fallen(giver, holder, attendance, recused)
        if reason is None:
            valid.append([giver, holder])
        else:
            void.append([giver, holder, reason])
    return valid, void


def who_presides(session, persons, recused):
    """The first of those who may preside who is there and not recused, or None."""
    for person in session["presiding"]:
        if person in persons and person not in recused:
            return person
    return None


def quorum_of(session, filled, attending, represented, recused, presiding):
    """DEL-07, DEL-08: base, threshold (smallest count that is enough), count, reached.

    A second call asks for no quorum, but for who presides and another member, and for a
    convocation that kept the agenda and said so: else nothing can be voted at it.
    Where nobody can vote there is nothing to vote, whatever the base.
    """
    rules, call = session["rules"], session["secondCall"]
    figures = {"present": len(attending), "proxies": len(represented)}
    if call is not None:
        regular = call["sameAgenda"] and call["statedNoQuorum"]
        others = attending - {presiding}
        reached = regular and presiding in attending and len(others) >= 1
        return {**figures, "base": filled, "threshold": 2, "counted": len(attending), "reached": reached}
    base = filled - len(recused) if rules["recusalLowersBase"] else filled
    if rules["quorum"] == "CRPA":
        counted = len(attending) + len(represented)
        threshold = -(-base // 2)
        reached = 2 * counted >= base
    else:
        counted = len(attending)
        threshold = base // 2 + 1
        reached = 2 * counted > base
    return {
        **figures,
        "base": base,
        "threshold": threshold,
        "counted": counted,
        "reached": reached and counted > 0,
    }


def count_votes(choices, voters):
    """The tally over the votes available: what is not among them is not counted."""
    tally = {choice: 0 for choice in CHOICES}
    for voter in voters:
        if voter in choices:
            tally[choices[voter]] += 1
    return {**tally, "NOT_VOTING": len(voters) - sum(tally.values())}


def result_of(rules, ballot, tally, voters, choices, presiding):
    """DEL-09, DEL-10 and the casting vote: what was needed, the result, who cast the tie.

    Half of the votes with the chair's are not two thirds: there is no casting vote there.
    """
    in_favour, against = tally["FOR"], tally["AGAINST"]
    cast = in_favour + against
    mode = rules["majority"]
    if mode == "VOTES_CAST":
        needed, reached = cast // 2 + 1, in_favour > against
    elif mode == "PRESENT_OR_REPRESENTED":
        needed, reached = len(voters) // 2 + 1, 2 * in_favour > len(voters)
    else:
        needed, reached = -(-2 * cast // 3), 3 * in_favour >= 2 * cast
    if cast == 0:
        return {"needed": needed, "tie": False, "castBy": None, "result": "NO_VOTE_CAST"}
    tie = in_favour == against
    cast_by = None
    if (
        tie
        and rules["castingVote"]
        and ballot == "OPEN"
        and mode != "TWO_THIRDS_OF_VOTES_CAST"
        and presiding in voters
        and choices.get(presiding) in ("FOR", "AGAINST")
    ):
        cast_by = presiding
        reached = choices[presiding] == "FOR"
    return {
        "needed": needed,
        "tie": tie,
        "castBy": cast_by,
        "result": "ADOPTED" if reached else "NOT_ADOPTED",
    }


def at_minute(session, minute, item):
    """The quorum, the proxies and the votes available at a minute, for an item or none."""
    seats = {seat["member"]: seat for seat in session["seats"] if seat["member"] is not None}
    persons = present_at(session, minute)
    attendance = {member: attendance_of(seat, persons) for member, seat in seats.items()}
    recused = {
        one["member"] for one in session["recusals"] if one["item"] == item and one["member"] in seats
    }
    attending = {m for m, how in attendance.items() if how != "ABSENT" and m not in recused}
    valid, void = judge_proxies(session, minute, seats, attendance, recused)
    represented = {giver for giver, _ in valid}
    presiding = who_presides(session, persons, recused)
    quorum = quorum_of(session, len(seats), attending, represented, recused, presiding)
    return quorum, {"valid": valid, "void": void}, attending | represented, presiding


def answered_in_writing(session, item):
    """The figures of an item that members answer in writing, each for oneself (DEL-15).

    Taking part is answering, whatever the answer. An alternate replaces who does not sit:
    here nobody sits. The vote is in the open; who presides is the first who may answer.
    """
    members = [seat["member"] for seat in session["seats"] if seat["member"] is not None]
    recused = {one["member"] for one in session["recusals"] if one["item"] == item["item"]}
    recused &= set(members)
    voters = set(members) - recused
    share, whole = session["written"]["share"]
    base = len(members) - len(recused) if session["rules"]["recusalLowersBase"] else len(members)
    counted = sum(1 for member in voters if member in item["choices"])
    threshold = max(1, -(-base * share // whole))
    reached = counted * whole >= base * share and counted > 0
    presiding = next((one for one in session["presiding"] if one in voters), None)
    figures = {
        "item": item["item"],
        "presides": presiding,
        "participation": {
            "base": base,
            "threshold": threshold,
            "counted": counted,
            "reached": reached,
        },
    }
    if reached:
        tally = count_votes(item["choices"], voters)
        figures["votes"] = {"available": len(voters), **tally}
        figures["result"] = result_of(
            session["rules"], "OPEN", tally, voters, item["choices"], presiding
        )
    return figures


def figures_of(session):
    """All the figures of one session: at its opening, then for each item."""
    if session["written"] is not None:
        items = [answered_in_writing(session, item) for item in session["items"]]
        return {"session": session["session"], "items": items}
    opening, _, _, _ = at_minute(session, session["openedAt"], None)
    items = []
    for item in session["items"]:
        quorum, proxies, voters, presiding = at_minute(session, item["voteOpenedAt"], item["item"])
        figures = {"item": item["item"], "presides": presiding, "quorum": quorum, "proxies": proxies}
        if quorum["reached"]:
            tally = count_votes(item["choices"], voters)
            figures["votes"] = {"available": len(voters), **tally}
            figures["result"] = result_of(
                session["rules"], item["ballot"], tally, voters, item["choices"], presiding
            )
        items.append(figures)
    return {"session": session["session"], "opening": opening, "items": items}


def main():
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(figures_of(json.loads(line)), sort_keys=True, separators=(",", ":")))


if __name__ == "__main__":
    main()
