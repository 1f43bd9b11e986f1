/**
 * Words that tell likely names of people from other words with capitals. Drawn up by hand from names that are common in
 * the United Kingdom among people of many backgrounds; no published list is copied, and none is complete.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Given names that are hardly ever anything else; in small letters. */
export const GIVEN_NAMES = words(`
aaron abdul abdullah abena abigail abimbola adam adebayo adele aditya adrian agnes agnieszka ahmed aidan aileen aisha
aisling akeem akua alan alana alasdair alastair albert alejandro aleksander aleksandra alessandro alex alexander alexandra
alexei alfie alfred ali alice alicia alina alisha alison alistair amanda amara amelia amina amir amira amit amy ana
anastasia andre andrea andreea andrei andrew andrzej andy aneta angela angelo angus anil anisha anita anja anjali ann anna
annabel anne annette annie anthony antonio antony anya archie arjun arthur asha ashley asif ayesha aylin barbara barry
beata beatrice beatriz becca becky belinda ben benjamin bernadette bernard bernie bert bethan bethany bethel betty beverley
bilal bogdan brenda brendan brian bridget bronwen bruce bryan bryn caitlin callum cameron camila carla carlos carly
caroline carolyn carys catarina catherine catriona cecilia chantelle charlene charles charlie cheryl chiara chidi chloe
chris christina christine christopher chukwudi ciara cillian claire clare claudia clive colette colin colleen connor
conor corey courtney craig cristina cynthia daksha damian damien dan daniel daniela danielle danny darius darren dave
david davide deborah debbie declan deepa deepak deirdre delroy denis denise dennis derek dermot devon diana diane diego
dimitri dmitri dominic dominika donald donna doreen doris dorota dorothy doug douglas duncan dylan ed eddie edith edna
eduardo edward eilidh eileen elaine eleanor elena eleni eli elias elif elijah elizabeth ella ellen ellie elsa elsie
emeka emily emma emmanuel enrique eric erica erika erin ernest errol esme esther ethan eugene eva evelyn ewa ewan fatima
fatoumata felicity fergus fernando fiona finlay francesca francesco francisco francois fred freddie frederick freya
gabriel gabriela gareth gary gavin gemma geoff geoffrey george georgina gerald geraldine gerard gillian gina giorgio
giovanni giulia giuseppe gladys glenda gloria gordon graham grainne grant greg gregory grzegorz gulsen gurdeep gurpreet
gwen gwyn habiba hamish hamza hana hanna hannah hans harjit harold harpreet harriet harry harvey hassan hazel hector
helen helena henry hilary hilda howard hugh hugo hussain ian ibrahim ifeoma imran ingrid ioana iqbal irena irene isaac
isabel isabella isabelle isla ismail ivan iwona jackie jacob jacqueline jacqui jade jakub james jamie jan jane janet
janice janine jason javier jean jeanette jeff jeffrey jemma jennifer jenny jeremy jerome jess jessica jill jim jimmy
jo joan joanna joanne joe joel johan john johnny jon jonathan jorge jose josef joseph josephine josh joshua joyce juan
juanita judith judy julia julian julie juliet justin justyna kamal kamila karan karen karim karina karl karolina kasia
kate katarzyna katherine kathleen kathryn kathy katie katrina kavita kay kayleigh kehinde keith kelly kelvin ken kenneth
kenny kerry kevin khalid kieran kim kiran kirsten kirsty kofi krishna kristina krzysztof kumar kwabena kwame kyle lakshmi
lara larry latoya laura lauren laurence leah leanne lee leila leo leon leonard leonie lesley leslie lewis liam lila
linda lisa liz lloyd lorenzo lorna lorraine louis louise luca lucas lucia lucinda lucy luis luisa lukasz luke lydia lyn
lynda lynn lynne maciej maeve magdalena mahmoud maisie malcolm malgorzata malik mandy manish manjit manuel marcel
marcin marco marcus marek margaret maria mariam marian mariana marie marilyn mario marion marisa marjorie marlene marta
martha martin martina martyn mary maryam mateusz matilda matt matteo matthew maureen maurice mavis megan mehmet mei
melanie melissa mia michael michal michele michelle miguel mike mikhail millie mina miriam mohamed mohammad mohammed
mohan moira mollie molly mona monica monika morag morgan muhammad muriel mustafa nadia naomi narinder natalia natalie
natasha nathan neil neha nellie neville ngozi niamh nicholas nick nicola nicolas nicole nigel nikhil nikita nikki nina
nisha noel nora noreen norma oksana olena olga oliver olivia olivier olumide omar oscar osman owen pamela paolo
parminder patricia patrick paul paula pauline paulo pawel pedro perry peter petra phil philip philippa phillip phoebe
phyllis pierre piotr pooja pradeep priya priyanka rachael rachel radoslaw rafael raj rajesh rakesh ralph ramesh ramona
rani ravi raymond rebecca reece reena reg reginald rehana renata rhian rhiannon rhys ricardo richard rita robert roberto
rodney roger rohan roisin roland roman ron ronald ronan ronnie rosa rosalind rosie ross rowena roy rupert russell ruth
ryan sabina sadia sadie saeed saira saleem sally salma sam samantha samir samuel sandeep sandra sanjay santiago sara sarah
sasha saskia scott sean sebastian selina serena sergei sergio shabana shahid sharon shaun shauna sheila shelley
sheryl shirley shreya siân sian silvia simon simone sinead siobhan sofia sonia sophia sophie stacey stanislaw stanley
stefan stella stephanie stephen steve steven stewart stuart sue sukhdeep sunil sunita susan susanna susie suzanne svetlana
sylvia tania tanya tariq tatiana ted teresa terence terry tess thelma theo theresa thomas tiffany tim timothy tina
toby tom tomas tomasz tommy toni tony tracey tracy tremaine trevor trisha tyrone uche una ursula usha usman valentina
valerie vanessa vera veronica vicky victor vijay vikram vincent viola vivek vivian vivien wanda wanjiru wayne wendy wesley
wilfred william winifred winston xavier yasmin yolanda yousef yuki yusuf yvette yvonne zac zach zahra zainab zara zbigniew
zeynep zoe zofia
adunni cora dotty iain lola lyndsey mairead mathew mhairi moses nancy niall otis padraig paddy ruairi seamus shane shona siobhán steph tilly tomos verity zadie
gráinne seán séan józef łukasz małgorzata michał paweł rafał stanisław zoë chloé renée andré josé belén françois jürgen
`);

/** Given names that are words, places or brands as well: they count only before a surname that is known. */
export const GIVEN_NAMES_AND_WORDS = words(`
alma amber angel april august autumn basil bill blessing blake bob brooke carmen carol cara charity charlotte chase chelsea
chester christian cliff comfort crystal daisy dale dawn dean dee dixie dolly dot drew duke earl eden eve faith fern
florence frank fraser georgia ginger glen glenn grace guy harley harper hassan heath heather holly hope hunter india iris
israel ivy jack jasmine jasper jay jewel jordan joy june kent lance lily lincoln  mark mason max may melody mercy
merlin miles milo misty morris  nick norman odette olive paris pat patience patsy pearl peg peggy penny pepper
percy pip poppy precious preston rae ray reed rich rob robbie robin rod rory rose rosemary rowan ruby rusty saffron sandy
savannah sid skye spencer stan sterling summer sunny sydney  troy vernon victoria violet warren wells will willow
wren
`);

/** Family names that are common, for given names that need one. */
export const FAMILY_NAMES = words(`
abbott abdi adams adeyemi afolabi agarwal ahmad ahmed akhtar ali allen anderson andrews armstrong arnold atkinson bailey
baker balogun banerjee barker barnes barnett barrett begum bell bennett bhatt bibi booth bradley briggs brooks brown burns
burton butler campbell carpenter carr carter chan chapman chaudhry chen chopra choudhury clark clarke cole collins cook
cooper cox crawford cunningham curtis davies davis dawson dean delaney desai diaz dixon doherty doyle edwards elliott ellis
evans farouk fernandez fisher fletcher foley ford foster fox francis fraser garcia gardner george gibson gill gonzalez
gordon graham grant gray green griffiths gupta hall hamilton hanif harris harrison hart harvey hassan hayes henderson hill
holmes howard hudson hughes hunt hunter hussain hussein ibrahim iqbal ivanov jackson james jenkins johnson johnston jones
joseph joshi kamau kapoor kaur kelly kennedy khan khatun king knight kowalska kowalski kumar lawrence lawson lee lewis lim
lloyd lopez macdonald mahmood malik marshall martin martinez mason matthews mbeki mccarthy mcdonald mehta mensah miah
miller mills mitchell mohamed moore morgan morris murphy murray mwangi nair nelson newman nguyen nowak nwosu obi ocampo
oconnor okafor okeke okonkwo okoye olsen oyelaran palmer parker parry patel patterson payne pearce pearson perez perkins
perry phillips popescu porter potter powell price rahman ramirez rana rao rees reid reynolds richards richardson
roberts robertson robinson rodriguez rogers rose ross russell ryan sanchez santos saunders schmidt scott shah sharma shaw
silva simpson singh smith spencer stevens stewart stone sullivan sutherland suzuki taylor thomas thompson thomson turner
van walker wallace walsh wang ward warren watson watts webb west white wilkinson williams williamson wilson wong wood woods
wright yilmaz young zhang
`);

/** Words that stand with a capital at the head of a sentence, or as days, months and roles, and are no family name there. */
export const NO_NAMES = words(`
a about actually after afterwards again all although always am an and any anyway are as asked at back be because been before
being both but by call called came can care could customer customers day did do does during each eventually every finally
first for from get getting go going good got had has have having he hello help her here hers hi him his how however i if im
in instead is it its ive just last later let like looked lots luckily made many maybe me mine more most mum my next nice no
nobody normally not nothing now of off ok okay on once one only or other our out over people perhaps please quite rang right
said same saw second see she should since so some somebody someone sometimes soon sorry still suddenly sure than thank
thanks that the their them then there these they thing think this those though three thus to today together tomorrow told
too two under until up upon us usually very was we well went were what when where whether which while who why will with
without would yes yesterday yet you your
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december christmas easter ramadan eid diwali
manager supervisor colleague assessor teacher nurse doctor carer chef receptionist assistant angry grumpy nobody who mayor
situation task action result reflection
`);

/** What follows a person's name where a place, firm, brand or event is called after them; in small letters. */
export const NO_PERSON = words(`
academy air appeal arcade arena arms army association avenue award awards bakery bank bar barbers barracks bay beach beauty
boats books bowl brand bridge brothers building buildings bus bypass cafe café cancer care cars carnival cars castle
cathedral catering causeway centre chapel charity chemist church cinema clinic close club coach coaches coffee college
company convent corner cottage cottages council court crescent cup dairy day deli dental dock drive drop estate express
farm fashions ferry festival fields finance fish florist florists flowers food foods foundation fund gallery garage garden
gardens gate grammar grange green grill grove gym hair hall harbour hardware heights hire hospice hospital hotel house
icecream infirmary inn institute island islands jewellers junction kitchen lake lane launderette lawn library limited line
llp lock lodge ltd mall manor market medal memorial mews mill motors museum nursery office opticians opera pageant
palace parade park pharmacy pier place plaza plc pond pool pre premium primary prison pub quay railway reserve residential
restaurant rise river road rooms room row salon school secondary series services shop show shuttle skin society sons spa
special sponge sports square st stadium stage stand station store stores street studio suite supermarket surgery
swimming taxis tea team terrace theatre ticket tower town trade trains travel trophy trust tunnel undertakers union unit
university vale valley view villa village villas vineyard walk ward way wharf wing wines women woods works world yard
`);

/** Names of firms, brands, songs, places and people that everyone knows, which read like someone's name; in small letters. */
export const WELL_KNOWN = new Set([
  'adele laurie',
  'alan titchmarsh',
  'alice springs',
  'ann summers',
  'ben nevis',
  'billie jean',
  'bob marley',
  'calvin klein',
  'captain morgan',
  'charles dickens',
  'charlie chaplin',
  'christian dior',
  'clinton cards',
  'danny boy',
  'david attenborough',
  'david beckham',
  'david bowie',
  'doctor who',
  'dr martens',
  'dr oetker',
  'dr pepper',
  'dr seuss',
  'dr who',
  'ed sheeran',
  'eleanor rigby',
  'elton john',
  'elvis presley',
  'emma bridgewater',
  'father brown',
  'father christmas',
  'fred perry',
  'george michael',
  'gordon ramsay',
  'harry potter',
  'harry styles',
  'harvey nichols',
  'henry hoover',
  'jack daniel',
  'jack daniels',
  'jack wills',
  'james bond',
  'jamie oliver',
  'jane austen',
  'jesus christ',
  'jimmy choo',
  'joe bloggs',
  'joe wicks',
  'john deere',
  'john doe',
  'john lennon',
  'john lewis',
  'johnny cash',
  'johnnie walker',
  'julia donaldson',
  'karen millen',
  'kate bush',
  'kath kidston',
  'lewis capaldi',
  'louis vuitton',
  'marcus rashford',
  'marie curie',
  'mark one',
  'mary berry',
  'mary poppins',
  'mary seacole',
  'michael jackson',
  'michael kors',
  'miss piggy',
  'miss saigon',
  'miss universe',
  'miss wales',
  'miss world',
  'molly malone',
  'mr bean',
  'mr blobby',
  'mr blue sky',
  'mr bump',
  'mr darcy',
  'mr kipling',
  'mr men',
  'mr muscle',
  'mr porky',
  'mr potato',
  'mr sheen',
  'mr tickle',
  'mr whippy',
  'mrs beeton',
  'mrs doubtfire',
  'mrs hinch',
  'mrs tiggywinkle',
  'olivia burton',
  'paul smith',
  'peter kay',
  'peter pan',
  'peter rabbit',
  'robert dyas',
  'roald dahl',
  'robin hood',
  'russell hobbs',
  'sam smith',
  'santa claus',
  'sherlock holmes',
  'stella artois',
  'stella mccartney',
  'taylor swift',
  'ted baker',
  'thomas cook',
  'tim hortons',
  'tom jones',
  'tommy hilfiger',
  'tony hancock',
  'victoria sponge',
  'vivienne westwood',
  'will young',
  'william hill',
  'william morris',
  'william shakespeare',
]);
