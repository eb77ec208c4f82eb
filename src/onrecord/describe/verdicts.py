"""Set phrases that hint at an act where no word and no mood tells it: praise, fault, foresight.

Written like those in ``responses``; the first act that matches is taken.
"""

from __future__ import annotations

from onrecord.records import Act

_MUCH = r"(?:very\ |deeply\ |so\ |really\ |truly\ )?"
_PEOPLE = r"(?:our|us|the|this|american|working|ordinary|women|workers|families|people)"

VERDICTS: dict[Act, str] = {
    "accuse": r"""
        \b (?: (?:say|do)\ (?:or\ (?:say|do)\ )?(?:anything|whatever)\ (?:to|for)\ (?:get|win|gain)
        | (?:try|tries|tried|trying|wants?|wanted|seeks?|seeking|attempt(?:s|ed|ing)?)\ to
          \ (?:steal|silence|destroy|abolish|dismantle|gut|cover\ up|give\ away
            |(?:ship|send)\ (?:\w[\w-]*\ ){1,3}(?:overseas|abroad)
            |take\ away|roll\ back|tear|divide|scare|bully|punish|suppress|undermine|take\ over)
        | guilty\ of | bought\ and\ paid\ for | in\ the\ pockets?\ of | in\ bed\ with
        | (?:is|are|was|were)\ behind\ (?:the|this|that|these|those|some|many)
        | (?:has|have|had|is|are|was|were)\ (?:been\ )?hiding | under\ false\ pretenses
        | responsible\ for\ (?:the\ )?(?:\w+\ )?(?:deaths?|attacks?|killings?|violence|chaos|mess)
        | blood\ on\ (?:his|her|its|their)\ hands | turned\ (?:this|it|that)\ into ) \b
        """,
    "praise": rf"""
        \b (?: (?:i|we)\ (?:really\ |truly\ |just\ |have\ always\ |always\ )?
          (?:love|like|respect|admire|endorse|applaud|salute|commend|thank|congratulate)
          \ (?:him|her|them|you|the\ \w+|[a-z]+'s)
        | (?:i|we)\ a(?:m|re)\ {_MUCH}(?:proud|grateful|thankful)
        | (?:impressed|inspired|moved|honou?red)\ (?:with|by)
        | good\ (?:man|woman|guy|person|people|job|friend|work) | well\ done | great\ job
        | (?:good|great|best|right|perfect|ideal)\ (?:choice|fit|candidate|leader|man|woman)
        | the\ (?:man|woman|leader)\ for | good[ -]faith | hard[ -]working
        | (?:win|victory|triumph)\ for | step\ (?:in\ the\ right\ direction|forward)
        | could\ not\ (?:just\ )?have\ (?:\w+\ ){{1,5}}without
        | (?:true\ friend|real\ inspiration|role\ model|class\ act)
        | (?:stands|stood|standing|fights|fought|fighting)\ (?:up\ )?(?:for|with|by)\ {_PEOPLE}
        ) \b
        """,
    "criticise": rf"""
        \b (?:(?!just|really|still|also|simply)\w{{4,}}|he|she|you|it)
          \ (?:does|do|is|are|was|were)\ not\ (?:even\ |really\ |just\ )?
          (?:know|understand|care|listen|deserve|make\ (?:any\ )?sense|help|work|belong|speak\ for
          |have\ (?:an?|any|the)\ (?:clue|idea|plan|temperament|judge?ment|experience|right)
          |get\ it|ready|prepared|willing|equipped|suited|serious|credible)\b
        | \b (?<!\bi\ )(?<!\bwe\ )(?:has|have|had|with)\ (?:absolutely\ |literally\ )?(?:no|zero)
          \ (?:\w+\ )?(?:idea|plan|clue|business|respect|regard|interest|experience|credibility
          |shame|substance|ideas|policy|policies|answers?|solutions?|record|judge?ment|vision
          |understanding|integrity|conscience|backbone|spine|principles?|excuse|compassion)\b
        | \b (?: makes?\ no\ sense | how\ dare | should\ be\ ashamed | not\ (?:fit|qualified)
        | bad\ (?:deal|idea|judge?ment|for) | (?:is\ |was\ )?not\ (?:good|strong|smart)\ enough
        | (?:is|are|was|'s)\ (?:now\ )?(?:part\ of\ )?the\ problem | cannot\ be\ trusted
        | can\ no\ longer\ (?:count|rely|trust)
        | hot\ air | all\ talk | slap\ in\ the\ face | double\ standards? | so-called
        | wrong\ (?:direction|way|track|path|approach|priorities|message)
        | out\ of\ (?:touch|control|step|line|his\ mind|her\ mind|their\ minds?)
        | cross(?:es|ed)\ (?:the|a)\ line | no\ better\ than | the\ best\ (?:they|you|he|she)\ can
        | (?:sells?|sold|selling)\ (?:\w+\ )?out | at\ the\ expense\ of | on\ the\ backs\ of
        | turn(?:s|ed|ing)?\ (?:a\ blind\ eye|his\ back|her\ back|their\ backs?)
        | too\ (?:little|weak|soft|cozy|cosy)
        | lost\ (?:touch|control|sight|his\ way|her\ way|their\ way|all\ credibility)
        | (?:hurt|harm|divide|destroy|ruin|betray|insult)(?:s|d|ed|ing)?\ {_PEOPLE}
        | (?:nobody|no\ one)\ (?:believes|trusts|likes|wants)
        | (?:i|we)\ (?:am|are|was|were)\ {_MUCH}
          (?:disappointed|appalled|disgusted|outraged|offended|frustrated|troubled)
        | (?:i|we)\ do\ not\ (?:like|trust) | (?:fail(?:s|ed)?|refuses?)\ to ) \b
        """,
    "predict": r"""
        \b (?:is|are|was|were|be|been|'s)\ (?:well\ )?
          (?:poised|positioned|bound|destined|sure|likely|unlikely|going|set|about
          |on\ (?:track|course))\ to\b
        | \b (?:may|might|could|would)\ (?:\w+ly\ )?
          (?:be\ (?:years|months|weeks|decades)|take\ (?:years|months|decades|time)|lead\ to
          |result\ in|end\ up|affect|cost|hurt|trigger|cause|spark|prompt|force|beat|win|lose
          |defeat|prevail|collapse|fail|succeed|happen|rise|fall|drop|increase)\b
        | \b (?:i|we|he|she|they)'d\ (?:beat|win|lose|defeat|crush|be\ (?:better|worse))\b
        """,
}
