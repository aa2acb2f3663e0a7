import type { Random } from '../random.ts'

const GIRLS = split(
  'Aisha Alice Amelia Amina Anya Bella Carys Chloe Daisy Eleni Ella Emily Eva Fatima Freya Grace Hana Holly Iris Isla Jasmine Keira Layla Leah Lily Maya Mia Nadia Niamh Olivia Poppy Ruby Sana Sofia Tara Willow Zara Zoe',
)
const BOYS = split(
  'Adam Ali Archie Ben Caleb Callum Charlie Daniel Dylan Elijah Ethan Finley George Hamza Harry Isaac Ivan Jack Jayden Joseph Kai Leo Liam Lucas Mason Mohammed Noah Oliver Omar Oscar Reece Ryan Samuel Theo Tyler Yusuf Zac Zain',
)
const SURNAMES = split(
  'Abbott Ahmed Barker Begum Bennett Brennan Brown Carter Chapman Clarke Cooper Davies Dixon Doyle Edwards Ellis Evans Foster Gibson Graham Green Hall Harris Hassan Hughes Hussain Jackson James Jones Kaur Kelly Khan King Lewis Marsh Mensah Miah Mills Moore Morgan Murphy Nowak Okafor Osman Palmer Parker Patel Price Reid Roberts Scott Shah Shaw Singh Smith Stone Taylor Thomas Turner Walker Ward Watson White Wilson Wood Wright Young',
)

export interface Name {
  readonly forename: string
  readonly surname: string
}

/** An invented name: forename and surname are drawn apart, so nobody's is meant. */
export function drawName(random: Random, sex: 'M' | 'F'): Name {
  const forenames = sex === 'F' ? GIRLS : BOYS
  return { forename: oneOf(random, forenames), surname: oneOf(random, SURNAMES) }
}

function oneOf(random: Random, names: readonly string[]): string {
  return names[random.whole(0, names.length - 1)]!
}

function split(names: string): readonly string[] {
  return names.split(' ')
}
