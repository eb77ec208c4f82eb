"""Common given names of many languages, by the gender they usually go with.

Used to see that two capitalised words are a person, and as weak evidence for a pronoun. Names
given to men and women alike are left out.
"""

from __future__ import annotations

MALE_NAMES = frozenset(
    """
aaron abbas abdul abdullah abel abraham adam adil adnan adrian ahmad ahmed akbar akram alan albert
aldous alejandro alexander alfonso alfred ali alistair alvin amir amit andre andreas andrew angus
anil anthony antonin antonio anwar arif arjun armando arnold arthur arun asad ashok ashraf
aziz barack barry bartholomew bashar ben benedict benjamin bernard bernie bilal bill
billy bob bobby boris brad bradley brendan brent brett brian bruce bruno bryan byron calvin carl
carlos cedric cesar charles charlie chester chris christian christoph christopher chuck claude
clarence clifford clint clinton colin conrad craig curtis dan daniel danny darren dave david dean
denis dennis derek desmond diego dietrich dimitri dinesh dirk dominic don donald doug douglas
duncan dwight earl ed eddie edgar edmund eduardo edward edwin elijah elliott elmer emilio emmanuel
enrique eric erik ernest esteban ethan eugene evan faisal farooq felipe felix ferdinand
fernando florian francisco franck frank franz fred frederick friedrich fyodor gareth gary gavin
gennady geoff geoffrey george gerald gerard gerhard gilbert giovanni giuseppe glenn gordon graham
greg gregory guillermo gustavo guy hamid hamza hans harold harry harsh harvey hassan hasan hector
heinrich henri henry herbert herman hiroshi howard hugh hugo hussain hussein ian ibrahim igor
ijaz ishaq ismail ivan jack jacob jacques jaime jake jamal james jan jared jason javed
javier jay jeb jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joachim joaquin joe joel johan
johann john johnny jon jonas jonathan joren jorge jose josef joseph josh joshua juan juergen julian
julio junaid justin kamal karim karl keith ken kenneth kevin khalid klaus kofi konrad kumar
kurt kyle lance larry lars lawrence len leo leon leonard leonid leopold leroy lester lewis liam
lionel lloyd lorenzo louis lowell luca lucas luigi luis lukas luke mahmoud mahmud malcolm manuel
marc marcel marco marcus mario marius mark markus martin marvin matt matteo matthew maurice max
mehmet michael miguel mikael mike mikhail milton mitch mitt mohamed mohammad mohammed mohsin
moshe muhammad mukesh murray mustafa nabil nadeem narendra naseer nasir nathan naveed nawaz neil
ned nelson nicholas nick nicolas nigel nikita nikolai nils noah norman oleg oliver olivier omar
orlando oscar otto owen pablo pascal patrick paul pedro pervez pete peter phil philip philippe
pierre piotr qamar rafael rahul rajesh rajiv raj ralph ramesh ramon randall randy rashid raul ray
raymond recep reginald reince reinhard rene rex ricardo richard rick rob robert roberto rodney
rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rudolph rudy rupert russell ryan
sajjad saleem sami samuel sandeep sanjay santiago saud scott sean sebastian serge sergei
sergey shahbaz shahid shane shaukat shaun shehbaz sidney simon spencer stanley stefan stephan
stephen sterling steve steven stewart stuart sultan suresh sven syed tahir takeshi tariq tayyip ted
terrence terry theodore thomas tim timothy tobias todd tom tommy tony travis trevor tyler umar
valentin vaughn vernon vic victor vijay viktor vincent vinod vitaly vladimir volodymyr wade walter
warren wayne wei werner wilhelm will william winston wolfgang xavier xi yasir yousuf yuri yusuf
zachary zafar zahid zubair
""".split()
)

FEMALE_NAMES = frozenset(
    """
abigail adele agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana
anastasia andrea angela angelina anita ann anna anne annette annie antonia april arlene asma audrey
aung ayesha barbara beatrice becky benazir bernadette beth betsy betty beverly bianca birgit
bonnie brenda bridget brigitte brittany camila candace carla carly carmen carol carole carolina
caroline carolyn carrie catalina catherine cathy cecilia celine charlotte chelsea cheryl christiane
christina christine cindy claire clara claudia colleen constance cornelia courtney cristina cynthia
daisy daniela danielle daphne dawn deborah debbie debra delia denise diana diane dianne dolores
donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella
ellen eloise elsa emily emma erica erin esther ethel eva eve evelyn farah fatima faye fiona
florence frances francesca frida gabriela gabrielle gail geraldine gertrude gina gisela giulia
gloria grace greta gretchen gwen gwendolyn hannah hanna harriet hazel heather heidi helen helena
helga hilary hildegard hillary hina huma ida inga ingrid irene irina iris isabel isabella isabelle
ivanka jacqueline jane janet janice jasmine jean jeanette jeanne jennifer jenny jessica jill joan
joanna joanne josephine joy joyce juanita judith judy julia juliana julie june karen karin karla
kate katherine kathleen kathryn kathy katie katrina kay kayla kellyanne kimberly kirsten kirstjen
kristen kristin kristina laila lara laura lauren leila lena leticia lillian lily linda lisa liz
lois lola loretta lorraine louella louise lucia lucille lucinda lucy luisa lydia lynn maggie
maleeha mandy manuela margaret margarita margot maria marianne marie marina marilyn marissa marjorie
marlene marsha martha mary maryam maureen maxine megan melania melanie melinda melissa mercedes
michelle mildred miranda miriam mirela molly mollie monica monika mona myra nadia nancy naomi
natalia natalie natasha nicola nicole nina nora norma olga olivia ophelia pamela patricia patty
paula pauline peggy penelope penny petra phyllis priscilla priti priya rachel rania rebecca
regina renata rhonda rita roberta rosa rosalind rosanna rose rosemary roxanne ruth sabrina
sally salma samantha sandra sara sarah sharon sheila shelley sherry sheryl shirley sigrid
silvia simone sofia sonia sophia sophie stella stephanie sue susan susanne suzanne svetlana sylvia
tamara tamsin tanya tara tatiana teresa thelma theresa tiffany tina tracey tricia ulrike ursula
usha valentina valerie vanessa vera veronica vicki victoria viola violet virginia vivian wanda
wendy whitney wilma winifred yasmin yolanda yvette yvonne zainab zoe
""".split()
)

GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES

ALSO_WORDS = frozenset(
    "will mark bill grant rob pat sue may june april drew chase grace hope joy faith rose dawn "
    "max rich frank guy jack ray rex carol amber crystal violet lily olive sterling junior earl "
    "duke dean art gene jean miles gay summer".split()
)
"""Given names that are common words or titles as well."""

NICKNAMES = {
    "bill": "william",
    "bob": "robert",
    "bobby": "robert",
    "dick": "richard",
    "rick": "richard",
    "jim": "james",
    "jimmy": "james",
    "joe": "joseph",
    "mike": "michael",
    "ted": "edward",
    "tony": "anthony",
    "liz": "elizabeth",
    "beth": "elizabeth",
    "betty": "elizabeth",
    "peggy": "margaret",
    "maggie": "margaret",
    "meg": "margaret",
    "kate": "katherine",
    "katie": "katherine",
    "jack": "john",
    "chuck": "charles",
    "charlie": "charles",
    "harry": "henry",
    "hank": "henry",
    "larry": "lawrence",
    "jerry": "gerald",
    "andy": "andrew",
    "drew": "andrew",
    "tom": "thomas",
    "dave": "david",
    "steve": "stephen",
    "pat": "patricia",
    "patty": "patricia",
    "sue": "susan",
    "bernie": "bernard",
}
