/** Misspellings by sound and by ear of words that matter here, and what they stand for. One word for one word. */
const LIST = `
manger=manager mannager=manager managar=manager maneger=manager menager=manager mangers=managers supavisor=supervisor
superviser=supervisor suprvisor=supervisor gafer=gaffer arsk=ask arsked=asked arskin=asking arst=asked axed=asked aksed=asked
aked=asked askt=asked asced=asked sed=said sez=says sayed=said telt=told tolled=told toled=told aloud=allowed alowed=allowed
alloud=allowed aloued=allowed lowed=allowed permision=permission permishun=permission permishon=permission chekt=checked
cheked=checked checkd=checked chekd=checked chequed=checked chek=check chk=check chkd=checked rote=wrote wrot=wrote
normaly=normally normly=normally nomally=normally normerly=normally usualy=usually usally=usually ushally=usually
yusually=usually usully=usually allways=always alwase=always allus=always orlways=always coz=because cos=because cuz=because
becos=because becuase=because becouse=because bcos=because cus=because befor=before b4=before bifore=before afore=before
arfter=after afta=after aftr=after custermer=customer customa=customer custmer=customer costumer=customer cutomer=customer
custimer=customer peeple=people peple=people pepole=people ppl=people wimin=women wiv=with wivout=without wif=with wi=with
wud=would wood=would cud=could shud=should woud=would coud=could wudve=wouldve cudnt=couldn't wudnt=wouldn't didnt=didn't
dident=didn't dint=didn't dont=don't doesnt=doesn't dosent=doesn't cant=can't carnt=can't wont=won't wasnt=wasn't isnt=isn't
hasnt=hasn't havent=haven't hadnt=hadn't couldnt=couldn't wouldnt=wouldn't shouldnt=shouldn't aint=isn't arent=aren't
werent=weren't shes=she's hes=he's theyre=they're youre=you're ur=your im=i'm ive=i've id=i'd weve=we've theyd=they'd thats=that's
theres=there's whats=what's wot=what wos=was woz=was wor=was wer=were thay=they thier=their there=there fink=think fort=thought
thort=thought thot=thought fing=thing nuffin=nothing nuthin=nothing sumfin=something sumthing=something anyfing=anything
evryfing=everything everythink=everything sumone=someone evryone=everyone noone=nobody naebody=nobody nowt=nothing owt=anything
summat=something uvver=other uver=other muvver=mother bruvver=brother farver=father bovver=bother bovvered=bothered
orite=alright orright=alright alrite=alright allright=alright awright=alright oright=alright yeh=yeah ye=yes aye=yes ok=okay
thanx=thanks thx=thanks fanks=thanks fankyou=thankyou thankyu=thankyou ta=thanks greatful=grateful gratefull=grateful
gratful=grateful hapy=happy happey=happy plesed=pleased pleesed=pleased pleasd=pleased chuft=chuffed delited=delighted
deelighted=delighted smild=smiled smyled=smiled cryed=cried cryin=crying crieing=crying huged=hugged larfed=laughed laffed=laughed
larft=laughed tuk=took tooked=took gived=gave givd=gave brort=brought bort=bought brung=brought bringed=brought carred=carried
caried=carried fownd=found fowned=found brock=broke brocken=broken brok=broke fone=phone foned=phoned phond=phoned fonned=phoned
rung=rang ringed=rang cald=called callled=called txt=text txted=texted texed=texted msgd=messaged msged=messaged polisy=policy
polocy=policy pollicy=policy proceedure=procedure proceejer=procedure prosedure=procedure procidure=procedure rools=rules
rool=rule ruls=rules helth=health saftey=safety safty=safety safetey=safety insurence=insurance inshurance=insurance
insurrance=insurance lisence=licence lisense=licence licens=licence ticit=ticket tikit=ticket tickit=ticket tikited=ticketed
tickited=ticketed ticited=ticketed q=queue que=queue kew=queue cue=queue qeue=queue queing=queuing wating=waiting waitin=waiting
weight=weight buisy=busy bizzy=busy bussy=busy bisy=busy bizy=busy qwiet=quiet quite=quite kwiet=quiet shure=sure shore=sure
enuf=enough enuff=enough anuff=enough enogh=enough minit=minute minits=minutes minuts=minutes mins=minutes brake=break
lunsh=lunch dinna=dinner stok=stock shelfs=shelves shut=shut clozed=closed closd=closed cloesd=closed wen=when wich=which
witch=which wether=whether bak=back bk=back bck=back nite=night nites=nights 2moro=tomorrow tomoz=tomorrow tomorow=tomorrow
tommorow=tomorrow tomorro=tomorrow nxt=next wk=week weaks=weeks munth=month littel=little littul=little ole=old owd=old
doon=down oot=out hoose=house noo=now hame=home ower=over awa=away masel=myself meself=myself wisnae=wasn't wasnae=wasn't
didnae=didn't dinnae=don't cannae=can't couldnae=couldn't wouldnae=wouldn't havnae=haven't isnae=isn't naw=no nae=no
tae=to fur=for wan=one gonnae=going aboot=about richt=right recieved=received recived=received definately=definitely
defently=definitely gona=going gonna=going wana=want wanna=want wonted=wanted wanted=wanted neded=needed needid=needed nead=need
neaded=needed offerd=offered offred=offered orfered=offered extrer=extra exstra=extra ekstra=extra speshal=special
speshul=special revue=review reveiw=review revew=review complment=compliment complement=compliment complaned=complained
appreshiated=appreciated apreciated=appreciated apresiated=appreciated releived=relieved releaved=relieved swop=swap
swoped=swapped swopped=swapped shuvel=shovel bin=been dun=done dus=does woh=what ov=of orf=off offa=off ar=our are=are
collegue=colleague colleage=colleague coleague=colleague deparment=department reseption=reception receptionest=receptionist
asistant=assistant assistent=assistant docter=doctor nerse=nurse hospitle=hospital hospitol=hospital ambulence=ambulance
childrens=children kidz=kids gud=good nise=nice luvly=lovely luv=love lovley=lovely briliant=brilliant brillient=brilliant
amasing=amazing amazin=amazing wundaful=wonderful beleive=believe belive=believe choclates=chocolates choclate=chocolate
chocklates=chocolates flours=flowers bocks=box bisquits=biscuits biscits=biscuits reely=really realy=really relly=really
`;

/** The respelling of each misspelling, both in lower case. */
export const RESPELLINGS: ReadonlyMap<string, string> = new Map(
  LIST.trim()
    .split(/\s+/)
    .map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    })
    .filter(([from, to]) => from !== to),
);
