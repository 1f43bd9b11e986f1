/**
 * Word classes: what a word is about, for telling what a clause does. A word may stand in several classes; its base
 * form stands for its regular endings. Each list was gathered by going through the ways people at work say the thing.
 */
export const LEXICON: Readonly<Record<string, string>> = {
  i: 'i me my myself mine meself masel',
  we: 'we us our ours ourselves',
  you: 'you your yours yourself ye yous',
  they: 'they them their theirs themselves',
  he: 'he him his himself she her hers herself',
  it: 'it its itself this that these those which there',
  customer: `customer client lady gentleman gent guest patient resident passenger visitor tenant caller mum mam mom dad
    mother father parent couple fella fellow fella chap woman man bloke lad lass lassie girl boy pensioner student learner
    member shopper punter diner bride groom family son daughter grandson granddaughter grandad grandma gran granny nan nana
    wife husband widow widower carer kid child children baby toddler bairn wean mr mrs miss ms madam sir user applicant
    claimant buyer owner regular traveller tourist pupil reader borrower people person old elderly party niece nephew sister
    brother auntie aunt uncle folk someone somebody rider driver walker`,
  senior: `manager manageress manger boss supervisor super gaffer head headteacher matron chef director lead leader foreman
    landlord landlady governor guvnor guv chief coordinator senior deputy warden controller keyholder captain librarian
    registrar pharmacist vet proprietor office gm superintendent principal curator bursar sergeant planner dispatcher
    dispatch control management higher upstairs duty assistant area regional line charge sister nurse doctor officer
    security chairman chair trustee treasurer owner partner engineer foremen mgr manageress super shift housekeeper
    sommelier registrar clerk secretary administrator buyer yard yardmaster gaffer bossman`,
  staff: `colleague staff mate apprentice porter team crew others lads girls cleaner barman waitress waiter cook kitchen
    receptionist reception driver nurse tech technician colleagues workmate oppo relief temp trainee helper volunteer
    department workshop warehouse stores bakery delivery courier despatch`,
  name: 'mr mrs miss ms mx dr',
  ask: `ask asked asking axe aks arsk request requested enquire enquired inquire query queried beg permission plead put
    pitch propose proposed suggest suggested raise raised mention question`,
  contact: `ring rang rung phone phoned telephone telephoned call called text texted radio radioed buzz buzzed email emailed
    mail message messaged msg whatsapp bleep bleeped page paged contact contacted dial dialled fax teams slack shout
    shouted holler spoke speak word talk talked chat went popped nipped ran`,
  check: `check checked checking chk verify verified confirm confirmed look looked see saw count counted measure measured
    weigh weighed read find found work worked calculate reckon reckoned consult consulted clear cleared study inspect
    test tested tried examine went go reviewed review assessed assess satisfied ensure ensured sure double scan scanned
    compare compared research googled searched establish established consider considered thought weigh`,
  permit: `allow allowed permit permitted permission permissions ok okay okayed okey fine alright orite yes yeah yep yea aye
    yup sure approve approved approval agree agreed nod nodded thumb thumbs authorise authorised authorize authorized
    authority authorisation let lets clearance clear green light consent consented licence license blessing go ahead
    carry crack grant granted sanction sanctioned happy problem objection minded mind mindit discretion leave sign signed
    signature initialled sound course crackon goahead say-so say sayso tick ticked`,
  entitle: `allowed entitled qualified trained certified ticket ticketed ticketted ticited licensed insured covered authority
    discretion limit within remit level permitted competent cleared certificate badge card up grade scope role power
    empowered trusted sign authorised decide decision call mine judgement judgment`,
  refuse: `refuse refused no nope nah declined forbidden banned against cannot can't won't sorry unable turned denied
    rejected stopped overruled`,
  rule: `policy policies procedure procedures rule rules guideline guidelines guidance handbook manual sheet book folder
    notice sign poster terms conditions regulation regulations law legal legally safety safe gdpr protection coshh
    insurance insured risk assessment protocol chart spec specification label leaflet standard standards licence fire
    hygiene allergy allergen allergens food temperature probe safeguarding confidentiality confidential consent lone
    contract agreement tenancy warranty guarantee instructions instruction code charter list matrix plan card file form
    ratio ratios limits manufacturer insurer insurers liability`,
  resource: `time minute minutes min mins hour hours break lunch dinner stock spare budget cost costs costing price money till
    float cover covered staffing staffed hands room rooms space van slot slots diary rota roster booked booking bookings
    schedule timetable shelf shelves supply supplies stores rack van vehicle equipment pennies petty cash quid margin
    profit loss waste wasted leftover leftovers enough left plenty free available availability worth overtime half`,
  others: `queue queuing line waiting wait behind others else everyone everybody nobody anyone anybody none empty quiet next
    due expecting other rest tables appointment appointments arrivals covers`,
  closed: `closed close closes closing shut shuts shutting locked ended finished over sold gone last cutoff deadline only just
    limit maximum max max. per minimum strictly never policy unavailable expired discontinued nearest latest until`,
  usual: `normally normal normaly usually usual usualy usally always allways standard routine routinely generally supposed
    meant rule typically typical norm ordinarily ordinary every each service offer offers offered basic proper policy
    procedure default mostly general tend tends expected regular regularly strictly officially whole part job comes
    includes included covers`,
  must: `must should ought need needs have has got required requires supposed meant expected obliged bound`,
  can: `can could may might able cannot`,
  will: 'will would shall wont',
  neg: `not no never none nothing nobody nowhere neither nor without hardly barely n't nae naw nowt didnae couldnae wasnae
    dinnae wouldnae cannae isnae nuffin nuthin`,
  hyp: `if maybe perhaps probably suppose supposing unless whether otherwise hypothetically imagine`,
  hope: `hope hoped hopefully hoping wish wished think reckon imagine trust like believe expect guess suppose doubt wonder bet`,
  feel: `felt feel feeling proud glad buzzing satisfied enjoyed enjoy nervous confident chuffed pleased myself satisfaction
    rewarding smug sad tired happy relieved worried ashamed embarrassed`,
  learn: `learnt learned learn lesson shows showed skill skills teamwork important importance believe experience communication
    demonstrates demonstrated demonstrate evidence criteria unit reflect reflecting reflection improve future understanding
    knowledge means mean`,
  boast: 'mile extra above beyond 110% hundred percent exceed exceeded exceptional excellent expectations',
  say: `said say says saying sed told tell tells telling telt replied reply answered answer goes go shouted whispered mumbled
    explained explain goes muttered laughed reckons reckoned wrote admitted announced`,
  thank: `thank thanks thanked thankyou thankful grateful gratitude appreciate appreciated appreciation cheers ta bless
    blessed obliged thankfully diamond star angel lifesaver legend hero saint gem treasure godsend lovely brilliant
    amazing wonderful best kind kindness kindest nicest helpful wonderful fab`,
  react: `smile smiled smiling grin grinned cry cried crying tears tearful tear weeping wept hug hugged hugging laugh laughed
    laughing delighted chuffed pleased happy relieved relief beaming beamed kiss kissed shook shake hand hands wave waved
    waving overjoyed thrilled moon made lit face eyes danced jumped clap clapped cheer cheered squeezed patted winked
    calmed calm settled relaxed relax slept stopped burst speechless choked emotional impressed surprised gobsmacked
    couldn't believe sang hummed held nodded blew stared stood sat ate drank wore finished`,
  badreact: `angry upset annoyed cross complained complain complaint moaned moan shouted swore furious disappointed grumbled
    sniffed stormed tutted refused sulked cold worse wrong broke missed late lost failed ruined spoilt spoiled leaked
    collapsed melted rejected returned refund fuming raging unhappy worse frowned`,
  gift: `chocolates chocolate flowers bouquet card cake tip tips tipped tenner fiver twenty quid pound biscuits wine box
    bottle whisky whiskey gift present roses sweets hamper photo picture drawing pie eggs jam knitted pint scones banana
    bread postcard pot plant tin cookies money envelope`,
  review: `review reviews reviewed stars star feedback compliment compliments letter email survey comment comments trustpilot
    google tripadvisor facebook newsletter noticeboard post posted online rating score card award recommended recommend
    recommendation commended commendation nominated mentioned praised praise wrote complaints complaint book board`,
  return: `back again return returned returns since now still ever week month fortnight later following next day morning
    christmas tomorrow later weekly after afterwards eventually until till regular every`,
  result: `caught arrived got passed worked works won saved fixed solved sorted finished delivered ready fitted started lasted
    booked ordered bought paid spent joined renewed signed came went home result outcome end eventually managed survived
    recovered healed landed reached walked ran kept grew opened received signed granted boarded`,
  before: 'before beforehand first prior until till afore b4 previously already firstly',
  after: 'after afterwards later since then next eventually following once subsequently',
  begin: 'first then next so finally meanwhile instead once straight straightaway immediately',
  because: 'because cos cause coz since as so therefore otherwise reason',
  but: 'but although though however except yet instead even only still',
  need: `need needed needs want wanted wants wanting desperate desperately hoping hoped looking after required urgent urgently
    late missing lost forgot forgotten broken broke stuck stranded couldn't struggling struggle worried panicking panic
    upset crying anniversary birthday funeral wedding hospital appointment interview flight train exam allergic allergy
    diabetic coeliac blind deaf wheelchair stick crutches pregnant pain ill poorly frail alone disabled autistic dementia
    nervous scared anxious asked asking expected expecting`,
  do: `made make took take gave give got get fetched fetch brought bring carried carry drove drive walked walk printed print
    sewed sew stitched fixed fix mended mend cleaned clean wrapped wrap packed pack cut built build put set sorted sort
    found find held hold stayed stay opened open moved move lifted lift loaded load filled fill cooked cook baked bake
    washed wash dried dry ironed pressed painted taped tied tie pulled pushed ran run went go lent lend swapped swap
    changed change wrote write drew draw typed copied copy booked book ordered order delivered deliver dropped drop
    collected collect arranged arrange organised organise prepared prepare warmed heated showed show read sat sit helped
    help walked escorted guided picked pick posted post sent send saved save kept keep measured repaired replaced dug
    planted swept mopped scrubbed polished charged plugged rebuilt redid recorded borrowed searched hunted sewn glued
    nailed screwed drilled soldered welded sanded stripped laid hung folded rolled poured mixed blended chopped peeled
    grilled fried boiled iced decorated labelled marked traced tracked rang phoned waited stood`,
  extra: `instead extra also own myself break lunch offered stayed personally special specially specifically home door car
    walked carried drove delivered favour bonus treat complimentary free charge unpaid overtime early late kept quietly
    separately by hand after hours`,
  busy: `busy rammed packed heaving chocker chockers queue queues rush mad manic peak full crowded stacked slammed hectic mobbed
    bedlam murder busiest`,
  quiet: 'quiet dead empty slow nobody slack calm lull nobody',
  money: 'pound pounds quid pence p £ cost price charge fee refund discount free cheap tenner fiver penny pay paid',
  day: `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
    weekend weekday january february march april june july august september october november december today
    tonight yesterday bank holiday christmas easter`,
  clock: `oclock o'clock pm am half quarter past noon midnight nine ten eleven twelve six seven eight five four three two one
    morning afternoon evening night`,
  place: `door desk counter till shelf shop store room kitchen ward car park van bus house home flat office floor yard garage
    table bed reception lobby bay station platform gate window stairs lift cupboard bench`,
  modalpast: 'woulda coulda shoulda wouldve couldve shouldve of',
  future: 'next future tomorrow going gonna will shall',
  greet:
    'hello polite politely smiled apologised apologise sorry courteous friendly professional manner greeted welcomed',
  be: 'am is are was were be been being wor',
  have: 'have has had having ave',
  det: 'a an the some any',
  prep: 'in on at to for with from of by up down out off over into under round about through',
  conj: 'and or n',
};
